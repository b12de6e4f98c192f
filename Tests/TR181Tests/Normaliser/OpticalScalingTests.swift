import DeviceReport
import Testing

@testable import TR181

@Suite("Optical powers: the dialect's scale within what is plausible, then a guess that is marked")
struct OpticalScalingTests {
    private static let scales = [
        "raw": DialectScale(name: "raw", rule: .logarithmic(microwatts: 0.1)), "dbm": DialectScale(name: "dbm", rule: .linear(factor: 1, offset: 0)),
        "tenths": DialectScale(name: "tenths", rule: .linear(factor: 0.1, offset: 0)),
        "thousandths": DialectScale(name: "thousandths", rule: .linear(factor: 0.001, offset: 0)),
    ]

    private func decode(_ text: String, _ scales: [String], zero: UnknownReason? = nil, window: Plausible = Plausible(low: -45, high: 10)) throws -> (
        value: Decoded<Double>, guess: String?
    ) {
        var rule = LeafRule(places: [])
        let found = scales.compactMap { Self.scales[$0] }
        rule.scale = found.first
        rule.otherScales = Array(found.dropFirst())
        rule.zero = zero
        rule.window = window
        return OpticalScaling.decode(try #require(Scalar.quantity(text).value), rule: rule)
    }

    @Test(
        "A text in the dialect's unit is measured",
        arguments: [
            ("5624", "raw", -2.5), ("57", "raw", -22.44), ("-19500", "thousandths", -19.5), ("-215", "tenths", -21.5), ("-20.1 dBm", "raw", -20.1),
            ("-3", "dbm", -3),
            ("-20,4", "dbm", -20.4),
        ] as [(String, String, Double)])
    func measured(text: String, scale: String, expected: Double) throws {
        let (value, guess) = try decode(text, [scale])
        #expect(abs((value.value ?? 0) - expected) < 0.01)
        #expect(guess == nil)
    }

    @Test(
        "Nonsense by the dialect's unit is guessed, and says so",
        arguments: [
            ("-22.5", "raw", -22.5, "guess:dbm"), ("-225", "raw", -22.5, "guess:/10"), ("-2250", "dbm", -22.5, "guess:/100"),
            ("-22500", "dbm", -22.5, "guess:/1000"), ("233", "dbm", -16.33, "guess:0.1uW_log"),
        ] as [(String, String, Double, String?)])
    func guessed(text: String, scale: String, expected: Double, scaleName: String?) throws {
        let (value, guess) = try decode(text, [scale])
        #expect(abs((value.value ?? 0) - expected) < 0.01)
        #expect(guess == scaleName)
    }

    @Test("A level near 0 dBm in thousandths is one of plain dBm where a receiver cannot be there")
    func plain() throws {
        let (value, guess) = try decode("-22", ["thousandths"], window: Plausible(low: -45, high: -0.5))
        #expect(value == .value(-22) && guess == "guess:dbm")
    }

    @Test("Of two units of one leaf the plausible one counts; the first is measured, the second inferred")
    func twoUnits() throws {
        let window = Plausible(low: -45, high: 0)
        #expect(try decode("233", ["raw", "dbm"], window: window).guess == nil)
        let other = try decode("-19.8", ["raw", "dbm"], window: window)
        #expect(other.value == .value(-19.8) && other.guess == "dbm")
        let sent = try decode("2.53", ["raw", "dbm"], window: Plausible(low: -10, high: 12))
        #expect(sent.value == .value(2.53) && sent.guess == "dbm")
        #expect(try decode("1", ["raw", "dbm"], window: window).value == .unknown(.noLight))
    }

    @Test(
        "No light, no reading and no sense are three things",
        arguments: [
            ("0", "raw", nil, .noLight), ("1", "raw", nil, .noLight), ("-40", "dbm", nil, .noLight), ("-40000", "thousandths", nil, .noLight),
            ("0", "thousandths", .notImplemented, .notImplemented), ("999999999", "raw", nil, .outOfRange), ("99", "tenths", nil, .none),
            ("-99 dBm", "dbm", nil, .outOfRange), ("15 dBm", "dbm", nil, .outOfRange),
        ] as [(String, String, UnknownReason?, UnknownReason?)])
    func nothing(text: String, scale: String, zero: UnknownReason?, reason: UnknownReason?) throws {
        #expect(try decode(text, [scale], zero: zero).value.reason == reason)
    }
}

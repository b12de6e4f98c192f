import Testing

@testable import TR181

@Suite("The scales a dialect can name")
struct ScaleTests {
    private func scale(_ yaml: String) throws -> DialectScale { try DialectScale.read(#require(try YAMLText.object(yaml)), name: "s") }

    private func near(_ value: Double?, _ expected: Double?) -> Bool {
        guard let value, let expected else { return value == expected }
        return abs(value - expected) < 0.005
    }

    @Test(
        "A raw number becomes its value",
        arguments: [
            // A transceiver's tenths of a microwatt, the recorded XX230v among them; nothing has no logarithm.
            ("{log_microwatts: 0.1}", 5624, -2.5), ("{log_microwatts: 0.1}", 14_880, 1.73), ("{log_microwatts: 0.1}", 0, nil),
            ("{log_microwatts: 0.1}", -3, nil),
            // 256ths of a degree, below zero too, in a word that has no sign.
            ("{factor: 0.00390625, signed_bits: 16}", 12_251, 47.86), ("{factor: 0.00390625, signed_bits: 16}", 65_280, -1),
            ("{factor: 0.00390625, signed_bits: 16}", -256, -1), ("{factor: 0.00390625, signed_bits: 16}", 70_000, nil),
            // RCPI, a quality that is the level plus 94, a magnitude without its sign.
            ("{factor: 0.5, offset: -110}", 152, -34), ("{offset: -94}", 36, -58), ("{factor: -1}", 61, -61),
        ] as [(String, Double, Double?)])
    func values(yaml: String, raw: Double, expected: Double?) throws { #expect(near(try scale(yaml).apply(raw), expected)) }

    @Test(
        "A scale that cannot work is refused",
        arguments: [
            "{}", "{factor: 0}", "{factor: 1, log_microwatts: 1}", "{log_microwatts: 0}", "{factor: x}", "{factor: 1, signed_bits: 64}",
            "{factor: 1, unit: dBm}",
        ])
    func refusals(yaml: String) { #expect(throws: DialectError.self) { try scale(yaml) } }
}

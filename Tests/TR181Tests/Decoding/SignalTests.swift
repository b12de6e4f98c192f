import DeviceReport
import TR181
import Testing

@Suite("Signal levels")
struct SignalTests {
    @Test("RCPI against dBm of the same stations")
    func rcpi() {
        #expect(Signal.rcpi("152") == .value(-34))
        #expect(Signal.rcpi("110") == .value(-55))
        #expect(Signal.rcpi("140") == .value(-40))
        #expect(Signal.rcpi("0") == .unknown(.sentinel))
        #expect(Signal.rcpi("255") == .unknown(.sentinel))
        #expect(Signal.rcpi("220") == .unknown(.outOfRange))
        #expect(Signal.rcpi("-61") == .value(-61))
        #expect(Signal.noise("50") == .value(-85))
    }

    @Test("levels in dBm")
    func dbm() {
        #expect(Signal.dbm("-34") == .value(-34))
        #expect(Signal.dbm("0") == .unknown(.notImplemented))
        #expect(Signal.dbm("12") == .unknown(.outOfRange))
    }

    @Test("utilisation of 255")
    func utilization() {
        #expect(Signal.utilization("130").value.map { Int($0.rounded()) } == 51)
        #expect(Signal.utilization("81").value.map { Int($0.rounded()) } == 32)
        #expect(Signal.utilization("256") == .unknown(.outOfRange))
    }

    private func near(_ decoded: Decoded<Double>, _ expected: Double) -> Bool {
        decoded.value.map { abs($0 - expected) < 0.01 } ?? false
    }

    @Test("optical power in its four scales")
    func optical() {
        #expect(near(Signal.opticalTenthsOfMicrowatt("5624"), -2.5))
        #expect(near(Signal.opticalTenthsOfMicrowatt("14880"), 1.73))
        #expect(near(Signal.opticalTenthsOfMicrowatt("57"), -22.44))
        #expect(near(Signal.opticalTenthsOfMicrowatt("-22.5"), -22.5))
        #expect(near(Signal.opticalTenthsOfMicrowatt("-225"), -22.5))
        #expect(Signal.opticalTenthsOfMicrowatt("0") == .unknown(.noLight))
        #expect(Signal.opticalTenthsOfMicrowatt("1") == .unknown(.noLight))
        #expect(Signal.opticalTenthsOfMicrowatt("999999999") == .unknown(.outOfRange))
        #expect(near(Signal.opticalDBm("-20.1 dBm"), -20.1))
        #expect(near(Signal.opticalThousandths("-19500"), -19.5))
        #expect(near(Signal.opticalTenths("-215"), -21.5))
        #expect(Signal.opticalThousandths("0") == .unknown(.notImplemented))
        #expect(Signal.opticalDBm("-40") == .unknown(.noLight))
        #expect(Signal.opticalDBm("-99") == .unknown(.outOfRange))
    }

    @Test("temperatures")
    func temperatures() {
        #expect(near(Signal.temperature256("12251"), 47.855))
        #expect(near(Signal.temperature256("65280"), -1))
        #expect(Signal.temperature256("0") == .unknown(.notImplemented))
        #expect(Signal.celsius("-274") == .unknown(.sentinel))
        #expect(Signal.celsius("45") == .value(45))
    }
}

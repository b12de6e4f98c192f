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
}

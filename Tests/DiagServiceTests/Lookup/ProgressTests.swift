import DeviceReport
import TR181
import Testing

@testable import DiagService

@Suite struct ProgressTests {
    func progress(_ known: DeviceIdentity) -> Progress { Progress(query: Sample.query(), identity: known, now: Sample.now) }

    func sections(_ name: SourceName, _ identity: DeviceIdentity) -> FakeSource.Outcome {
        SourceOutcome(SourceStatus(name, .ok, leaves: 5), payload: .sections(DeviceSections(source: name)), identity: identity)
    }

    @Test func whatASourceHasJustProvedIsNewerThanWhatIsRemembered() {
        var progress = progress(DeviceIdentity(serial: "A1", acsID: "old-x-A1", oltRef: OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3)))
        progress.take(sections(.acs, DeviceIdentity(serial: "A1", acsID: "new-x-A1")))
        let place = OLTRef(olt: "olt-2", ponPort: "0/2/0", onuID: 9)
        let reading = OLTReading(section: OpticalOLT(), identity: DeviceIdentity(oltRef: place))
        progress.take(SourceOutcome(SourceStatus(.olt, .ok), payload: .olt(reading), identity: DeviceIdentity(oltRef: place)))
        let identity = progress.result(durationMs: 1).identity
        #expect(identity.oltRef == place && identity.acsID == "new-x-A1" && identity.serial == "A1")
    }

    @Test func anotherModemAtTheAddressIsNotMixedIn() {
        var progress = progress(DeviceIdentity(mac: MACAddress("1c:61:b4:0a:99:99"), managementHost: "198.51.100.9"))
        progress.take(sections(.bridge, DeviceIdentity(serial: "S2", model: "EX220")))
        progress.take(sections(.acs, DeviceIdentity(serial: "S1")))
        let result = progress.result(durationMs: 1)
        #expect(result.bridge == nil && result.acs != nil)
        #expect(result.statuses.map(\.state) == [.ok, .notFound] && result.statuses.last?.reason == "serial_mismatch")
        #expect(result.identity.serial == "S1" && result.identity.model == nil)
    }

    @Test func aReplacedONUIsNotDiagnosedByTheOldOne() throws {
        let old = try #require(GPONSerial("TPLGB40A0001"))
        let new = try #require(GPONSerial("TPLGB40A0002"))
        let place = OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3)
        var progress = progress(DeviceIdentity(serial: "A1", gponSN: old, oltRef: place))
        let reading = OLTReading(section: OpticalOLT(), identity: DeviceIdentity(gponSN: old, oltRef: place))
        progress.take(SourceOutcome(SourceStatus(.olt, .ok), payload: .olt(reading), identity: reading.identity))
        progress.take(sections(.acs, DeviceIdentity(serial: "A1", gponSN: new)))
        let result = progress.result(durationMs: 1)
        #expect(result.olt == nil && result.statuses.last?.reason == "gpon_sn_mismatch")
        #expect(result.identity.gponSN == new && result.identity.oltRef == nil)
    }

    @Test func theOrderOfArrivalDoesNotMatter() {
        let outcomes = [sections(.acs, DeviceIdentity(serial: "s1", model: "A")), sections(.bridge, DeviceIdentity(serial: "S1", model: "B"))]
        var one = progress(DeviceIdentity())
        var other = progress(DeviceIdentity())
        for outcome in outcomes { one.take(outcome) }
        for outcome in outcomes.reversed() { other.take(outcome) }
        #expect(one.result(durationMs: 1).identity == other.result(durationMs: 1).identity)
        #expect(one.result(durationMs: 1).identity.model == "A")
    }
}

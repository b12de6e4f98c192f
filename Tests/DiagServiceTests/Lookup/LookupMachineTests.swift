import DeviceReport
import Testing

@testable import DiagService

@Suite struct LookupMachineTests {
    let all = DeviceIdentity(serial: "A1", gponSN: Sample.gpon, managementHost: "198.51.100.9")
    let serialOnly = DeviceIdentity(serial: "A1")

    func starts(_ actions: [LookupMachine.Action]) -> [SourceName] {
        actions.compactMap { if case .start(let name, _) = $0 { name } else { nil } }
    }

    func settled(_ actions: [LookupMachine.Action]) -> [String] {
        actions.compactMap { if case .settle(let status) = $0 { "\(status.name.rawValue) \(status.state.rawValue) \(status.reason ?? "")" } else { nil } }
    }

    @Test func aKnownDeviceStartsEverySourceAtOnce() {
        var machine = LookupMachine(identity: all, configured: SourceName.allCases)
        #expect(starts(machine.begin()) == [.acs, .olt, .bridge])
    }

    @Test func onAMissTheOthersStartWhenTheACSHasNamedTheirKeys() {
        var machine = LookupMachine(identity: serialOnly, configured: SourceName.allCases)
        #expect(starts(machine.begin()) == [.acs])
        let actions = machine.arrived(.acs, identity: all)
        #expect(starts(actions) == [.olt, .bridge])
        guard case .start(_, let identity) = actions.first else { return #expect(Bool(false), "nothing was started") }
        #expect(identity.gponSN == Sample.gpon && identity.serial == "A1")
        #expect(machine.arrived(.olt, identity: nil) == [])
        #expect(machine.arrived(.bridge, identity: nil) == [.finish])
    }

    @Test func aKeyThatNeverTurnsUpIsSaid() {
        var machine = LookupMachine(identity: serialOnly, configured: SourceName.allCases)
        _ = machine.begin()
        let actions = machine.arrived(.acs, identity: nil)
        #expect(settled(actions) == ["olt skipped no_gpon_serial", "bridge skipped no_management_host"])
        #expect(actions.last == .finish)
    }

    @Test func whereNobodyTellsTheSerialOnThePONTheOLTIsAskedByTheMACAddress() {
        let identity = DeviceIdentity(serial: "A1", mac: MACAddress("02:00:5e:00:00:01"))
        var machine = LookupMachine(identity: identity, configured: [.acs, .olt])
        #expect(starts(machine.begin()) == [.acs])
        let actions = machine.arrived(.acs, identity: nil)
        #expect(starts(actions) == [.olt] && actions.last != .finish)
        #expect(machine.arrived(.olt, identity: nil) == [.finish])
    }

    @Test func atTheDeadlineWhatRunsTimedOutAndWhatWaitsWasNeverAsked() {
        var machine = LookupMachine(identity: serialOnly, configured: SourceName.allCases)
        _ = machine.begin()
        let actions = machine.deadline()
        #expect(settled(actions) == ["acs timeout deadline", "olt skipped identity_late", "bridge skipped identity_late"])
        #expect(actions.last == .finish)
    }

    @Test func nothingHappensAfterTheEnd() {
        var machine = LookupMachine(identity: all, configured: [.acs])
        _ = machine.begin()
        #expect(machine.deadline().last == .finish)
        #expect(machine.arrived(.acs, identity: all) == [])
        #expect(machine.deadline() == [])
    }

    @Test func aSourceThatArrivesTwiceCountsOnce() {
        var machine = LookupMachine(identity: all, configured: [.acs, .olt])
        _ = machine.begin()
        #expect(machine.arrived(.acs, identity: nil) == [])
        #expect(machine.arrived(.acs, identity: nil) == [])
        #expect(machine.arrived(.bridge, identity: nil) == [])
        #expect(machine.arrived(.olt, identity: nil) == [.finish])
    }

    @Test func withoutSourcesItIsOverAtOnce() {
        var machine = LookupMachine(identity: all, configured: [])
        #expect(machine.begin() == [.finish])
    }

    @Test func whatIsKnownIsNotOverwritten() {
        var machine = LookupMachine(identity: all, configured: [.acs, .olt])
        _ = machine.begin()
        _ = machine.arrived(.acs, identity: DeviceIdentity(serial: "B2", acsID: "x-y-B2"))
        #expect(machine.identity.serial == "A1" && machine.identity.acsID == "x-y-B2")
    }
}

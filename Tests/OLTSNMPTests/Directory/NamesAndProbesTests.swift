import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

/// OLTs that are recognised by their tables, tell places in a column, or name their ONUs by a MAC address.
@Suite struct TheDirectoryKnowsEveryLayout {
    let options = ReadOptions(record: true, now: Lab.now)

    func agent(_ lines: String) async throws -> Lab { try await Lab.start(SNMPAgentData(snmprec: lines)) }

    @Test(arguments: [
        ("37950.1.1.5.10.14.1", "37950.1.1.6.1.1.2.1.5.1.7|4|TPLGA0000001", "vsol-gpon", "1", 7),
        ("11863.5.7", "11863.6.100.1.7.2.1.6.0.2.5|4|TPLG-A0000001", "tplink-b", "0/2", 5),
        ("11863.5.7", "11863.6.100.1.7.2.1.4.2.17|4|TPLG-A0000001", "tplink-a", "2", 17),
        ("3902.1082.1001.620.1.1", "3902.1082.500.10.2.3.3.1.18.285278465.3|4|1,TPLGA0000001", "zte-1082", "1/1/1", 3),
        ("17409.2.8", "17409.2.8.4.1.1.3.16779267|4x|54504c47a0000001", "cdata", "1/0/8", 3),
    ])
    func anOLTIsRecognisedByItsTables(_ id: String, _ row: String, _ profile: String, _ port: String, _ onu: Int) async throws {
        try await Lab.run(try await agent("1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.\(id)\n1.3.6.1.4.1.\(row)\n")) { lab in
            let directory = try lab.directory()
            #expect(
                await directory.search(SampleOLT.serial(1), deadline: .after(30)).locations.map(\.reference) == [
                    OLTRef(olt: "olt-1", ponPort: port, onuID: onu)
                ])
            #expect(await directory.statuses.map(\.profile) == [profile])
        }
    }

    @Test func aLayoutThatNothingTellsIsAskedForAgain() async throws {
        let id = "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37950.1.1.5.10.14.1\n"
        try await Lab.run(try await agent(id)) { lab in
            let directory = try lab.directory()
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .unsupported)
            guard case .undecided? = await directory.statuses.first?.identity else { return #expect(Bool(false)) }
            // Its first ONU is plugged in.
            lab.agent.setData(SNMPAgentData(snmprec: id + "1.3.6.1.4.1.37950.1.1.6.1.1.2.1.5.1.7|4|TPLGA0000001\n"))
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .complete(onus: 1))
        }
    }

    static let bdcom = "1.3.6.1.4.1.3320.10"
    /// Two ONUs whose numbers say nothing, and interfaces that are none.
    func interfaces(_ first: String, _ second: String) -> String {
        """
        1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.390.0
        1.3.6.1.2.1.2.2.1.2.1|4|GigaEthernet0/1
        1.3.6.1.2.1.2.2.1.2.1179|4|\(first)
        1.3.6.1.2.1.2.2.1.2.1184|4|\(second)
        \(Self.bdcom).3.3.1.2.1179|4|TPLG:A0000001
        \(Self.bdcom).3.3.1.2.1184|4|TPLG:A0000002
        \(Self.bdcom).3.3.1.4.1179|2|3
        \(Self.bdcom).3.3.1.4.1184|2|3

        """
    }

    @Test func aPlaceThatStandsInANameIsLearnt() async throws {
        try await Lab.run(try await agent(interfaces("GPON0/2:1", "GPON0/2:3"))) { lab in
            let directory = try lab.directory()
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(30)) == .complete(onus: 2))
            #expect(directory.locations(of: SampleOLT.serial(2)).map(\.reference) == [OLTRef(olt: "olt-1", ponPort: "0/2", onuID: 3)])
            // The same row is called otherwise now.
            lab.agent.setData(SNMPAgentData(snmprec: interfaces("GPON0/2:1", "GPON0/4:9")))
            _ = await directory.refresh("olt-1", cause: .evidence, deadline: .after(30))
            #expect(directory.locations(of: SampleOLT.serial(2)).map(\.reference) == [OLTRef(olt: "olt-1", ponPort: "0/4", onuID: 9)])
            #expect(await directory.changes().map(\.kind) == [.moved])
        }
    }

    static let epon = """
        1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37950.1.1.5.10.14.1
        1.3.6.1.4.1.37950.1.1.5.12.1.29.1.4.3.2|2|1
        1.3.6.1.4.1.37950.1.1.5.12.1.29.1.5.3.2|4|02:00:00:00:00:2a
        1.3.6.1.4.1.37950.1.1.5.12.2.1.8.1.7.3.2|4|0.01 mW (-19.50 dBm)

        """

    @Test func anEPONONUIsFoundByItsAddress() async throws {
        try await Lab.run(try await agent(Self.epon)) { lab in
            let mac = try #require(MACAddress("02:00:00:00:00:2a"))
            let source = OLTSource(engine: lab.engine, directory: try lab.directory())
            let outcome = await source.read(DeviceIdentity(mac: mac), options: options, deadline: .after(30))
            #expect(outcome.status.state == .ok)
            #expect(outcome.payload?.section.port == "3")
            #expect(outcome.payload?.section.onuRxDBm.value == -19.5)
            #expect(outcome.identity?.mac == mac)
            #expect(outcome.identity?.gponSN == nil)
            let recording = try #require(outcome.recording)
            let profile = try SampleOLT.profile("vsol-epon")
            let replayed = OLTReading.decode(snmprec: recording.bytes, profile: profile, key: .mac(mac), oltName: "olt-1", now: Lab.now)
            #expect(replayed?.section == outcome.payload?.section)
            // A serial cannot be on such an OLT, which is not walked again for it.
            let before = lab.agent.statistics.requests
            #expect(await source.directory.search(SampleOLT.serial(1), deadline: .after(30)).outcomes == ["olt-1": .complete(onus: 1)])
            #expect(lab.agent.statistics.requests == before)
        }
    }

    @Test func anAddressIsNoQuestionToOLTsThatKnowSerialsOnly() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data([SampleOLT.ONU(number: 1, serial: SampleOLT.serial(1))]))) { lab in
            let directory = try lab.directory()
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let before = lab.agent.statistics.requests
            let device = DeviceIdentity(mac: MACAddress("02:00:00:00:00:2a"))
            let outcome = await OLTSource(engine: lab.engine, directory: directory).read(device, options: options, deadline: .after(30))
            #expect(outcome.status.reason == "no_gpon_serial")
            #expect(lab.agent.statistics.requests == before)
        }
    }

    @Test func anAddressThatNoOLTKnowsIsAbsentOnlyWhereAddressesAreTheNames() async throws {
        try await Lab.run(try await agent(Self.epon)) { lab in
            let other = try await Lab.start(SampleOLT.data([SampleOLT.ONU(number: 1, serial: SampleOLT.serial(1))]))
            let stranger = DeviceIdentity(mac: MACAddress("02:00:00:00:00:99"))
            let alone = OLTSource(engine: lab.engine, directory: try lab.directory())
            #expect(await alone.read(stranger, options: options, deadline: .after(30)).status.reason == "on_no_olt")
            let directory = ONUDirectory(
                engine: lab.engine, olts: [OLTEndpoint(name: "epon", target: lab.target), OLTEndpoint(name: "gpon", target: other.target)],
                profiles: try SampleOLT.profiles())
            let both = OLTSource(engine: lab.engine, directory: directory)
            #expect(await both.read(stranger, options: options, deadline: .after(30)).status.reason == "no_gpon_serial")
            // Known by both names, and found by the second.
            let device = DeviceIdentity(gponSN: SampleOLT.serial(77), mac: MACAddress("02:00:00:00:00:2a"))
            #expect(await both.read(device, options: options, deadline: .after(30)).payload?.section.name == "epon")
            await other.stop()
        }
    }

    @Test func whereTheRowNumberIsTheSerialOneQuestionIsEnough() async throws {
        let row = "12.84.80.76.71.97.48.48.48.48.48.48.49"
        let lines = """
            1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.5
            1.3.6.1.4.1.41112.1.5.6.2.1.1.\(row)|4|TPLGa0000001
            1.3.6.1.4.1.41112.1.5.6.2.1.3.\(row)|2|1
            1.3.6.1.4.1.41112.1.5.6.2.1.5.\(row)|2|4

            """
        try await Lab.run(try await agent("1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.41112.1.5\n")) { lab in
            let directory = try lab.directory(DirectorySettings(minimumInterval: .seconds(600)))
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(30)) == .complete(onus: 0))
            lab.agent.setData(SNMPAgentData(snmprec: lines))
            // It is too early for another walk, and none is needed.
            let before = lab.agent.statistics.requests
            let found = await directory.search(SampleOLT.serial(1), deadline: .after(30))
            #expect(found.locations.map(\.reference) == [OLTRef(olt: "olt-1", ponPort: "4", onuID: nil)])
            #expect(lab.agent.statistics.requests == before + 1)
            #expect(await directory.search(SampleOLT.serial(2), deadline: .after(30)).locations.isEmpty)
        }
    }
}

import DeviceLab
import DeviceReport
import Synchronization
import Testing

@testable import OLTSNMP

/// How the directory asks an OLT for its ONUs.
@Suite struct TheDirectoryWalksAsMuchAtOnceAsAnOLTBears {
    static let onus = 2048

    func agent(_ name: String, serviceTime: Duration = .microseconds(300)) async throws -> Lab {
        let olt = SyntheticOLT(profile: try SampleOLT.profile(name), onus: Self.onus, seed: 3)
        return try await Lab.start(
            SNMPAgentData(snmprec: Snmprec.write(olt.rows(.lookup))), options: SNMPAgentOptions(serviceTime: serviceTime), timeout: .seconds(20), retries: 2)
    }

    @Test(arguments: ["zte-1012", "raisecom", "ufiber"])
    func inHardlyMoreRequestsThanItsRowsNeed(_ name: String) async throws {
        try await Lab.run(try await agent(name)) { lab in
            let directory = try lab.directory()
            let profile = try SampleOLT.profile(name)
            let manners = lab.target.honouring(profile.agent)
            // Where row numbers do not tell the place, a second column does.
            let needed = (Self.onus / manners.maxRepetitions + 1) * (profile.index.tellsPort ? 1 : 2)
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: Self.onus))
            let first = lab.agent.statistics
            #expect(first.requests <= needed * 6 / 5 + 12)
            // Of more than two places one is left to lookups.
            #expect(first.maximumInFlight == [1: 1, 4: 3][manners.maxInFlight])
            // What is known from before spares the questions how far the column goes.
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: Self.onus))
            let second = lab.agent.statistics
            #expect(second.requests - first.requests <= needed * 8 / 7 + 2)
            #expect(second.requestsByType[.getNext] == first.requestsByType[.getNext])
            #expect(await directory.changes().isEmpty)
        }
    }

    @Test func aColumnThatIsNotForGetBulkIsReadWithoutIt() async throws {
        #expect(try SampleOLT.huawei().agent.noBulk.contains("serial"))
        try await Lab.run(try await agent("huawei")) { lab in
            let directory = try lab.directory()
            for _ in 0..<2 {
                let before = lab.agent.statistics.requests
                #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: Self.onus))
                // Each GETNEXT asks in many places at once, and is no more than a GETBULK to the agent.
                #expect(lab.agent.statistics.requests - before < 200)
            }
            #expect(lab.agent.statistics.requestsByType[.getBulk] == nil)
            #expect(lab.agent.statistics.maximumInFlight == 3)
        }
    }

    @Test func namesTooManyForTheAgentAreAskedInSmallerParts() async throws {
        let olt = SyntheticOLT(profile: try SampleOLT.huawei(), onus: 300, seed: 5)
        let options = SNMPAgentOptions(maximumVarBinds: 3)
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: Snmprec.write(olt.rows(.lookup))), options: options, timeout: .seconds(20))) { lab in
            let directory = try lab.directory()
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: 300))
            #expect(lab.agent.statistics.requestsByType[.getBulk] == nil)
        }
    }

    @Test func anOLTOfVersion1IsReadWithoutGetBulkToo() async throws {
        let olt = SyntheticOLT(profile: try SampleOLT.profile("zte-1012"), onus: 300, seed: 6)
        let data = SNMPAgentData(snmprec: Snmprec.write(olt.rows(.lookup)))
        try await Lab.run(try await Lab.start(data, timeout: .seconds(20), version: { .v1(community: $0) })) { lab in
            let directory = try lab.directory()
            for _ in 0..<2 { #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: 300)) }
            #expect(lab.agent.statistics.requestsByType[.getBulk] == nil)
            #expect(lab.agent.statistics.requests < 300)
        }
    }

    @Test func oneQuestionIsAllThatASilentOLTSees() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data((0..<100).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }), retries: 2)) { lab in
            let directory = try lab.directory()
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: 100))
            // Which OLT it is and where its rows are is known now, so that the walk itself meets the silence.
            lab.agent.setFault(.neverAnswer)
            let before = lab.agent.statistics.requests
            var target = lab.target
            target.timeout = .milliseconds(100)
            let again = ONUDirectory(
                engine: lab.engine, olts: [OLTEndpoint(name: "olt-1", target: target)], profiles: try SampleOLT.profiles(),
                settings: DirectorySettings(minimumInterval: .zero, evidenceInterval: .zero))
            await again.adopt(from: directory)
            #expect(await again.refresh("olt-1", cause: .schedule, deadline: .after(30)) == .silent)
            #expect(lab.agent.statistics.requests - before == 3)
            #expect(lab.agent.statistics.maximumInFlight <= 4)
        }
    }
}

extension ONUDirectory {
    /// Begins with what another knows.
    fileprivate func adopt(from other: ONUDirectory) async {
        states["olt-1"]?.profile = await other.states["olt-1"]?.profile
        states["olt-1"]?.agent = await other.states["olt-1"]?.agent
        let onus = other.table.withLock { $0.onus(of: "olt-1") }
        _ = table.withLock { $0.apply(onus, of: "olt-1", complete: true) }
    }
}

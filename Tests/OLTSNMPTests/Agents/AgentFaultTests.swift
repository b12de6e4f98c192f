import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

/// What the client makes of agents that misbehave, in SNMPv2c and in SNMPv3.
@Suite struct MisbehavingAgentsAreToldApart {
    let serials = oid(SampleOLT.base + ".43.1.3")
    static let both: [SNMPCredentials] = [.v2c(community: "lab"), AgentProcess.credentials]

    func onus(_ count: Int) -> SNMPAgentData { SampleOLT.data((0..<count).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }) }
    func name(_ onu: Int) -> OID { serials.appending([4_194_312_192, UInt32(onu)]) }

    private func walk(_ fault: SNMPFault?, _ credentials: SNMPCredentials, _ check: (SNMPWalk) -> Void) async throws {
        try await AgentProcess.run(onus(60)) { agent in
            try await agent.setFault(fault)
            let engine = SNMPEngine()
            let target = agent.target(credentials, timeout: .milliseconds(300), retries: 8)
            check(await engine.walk(target, column: serials, deadline: .after(60)))
            engine.close(target)
        }
    }

    @Test(arguments: both) func namesThatDoNotIncreaseEndAWalkAsTruncated(_ credentials: SNMPCredentials) async throws {
        try await walk(.wrongOrder, credentials) { #expect($0.end == .truncated(.disorder)) }
    }

    @Test(arguments: both) func aTableWithoutAnEndIsALoop(_ credentials: SNMPCredentials) async throws {
        try await walk(.endlessLoop, credentials) {
            #expect($0.end == .truncated(.loop))
            #expect($0.rows.count == 60)
        }
    }

    @Test(arguments: both) func lossDuplicatesAndReorderingCostTimeAndNoRow(_ credentials: SNMPCredentials) async throws {
        let fault = SNMPFault.several([.loss(probability: 0.2, seed: 3), .duplicate(extra: 2), .reorder(within: .milliseconds(30), seed: 5)])
        try await walk(fault, credentials) {
            #expect($0.end == .complete)
            #expect($0.rows.count == 60)
        }
    }

    @Test(arguments: both) func holesAreMissingRowsAndWrongTypesAreKeptAsTheyCame(_ credentials: SNMPCredentials) async throws {
        try await walk(.holes(share: 0.3, seed: 2), credentials) {
            #expect($0.end == .complete)
            #expect((25..<60).contains($0.rows.count))
        }
        try await walk(.wrongType, credentials) {
            #expect($0.end == .complete)
            #expect($0.rows.count == 60)
            #expect($0.rows.allSatisfy { $0.value == .integer(8) })
        }
    }

    @Test func anEngineThatRebootsIsHeardAgain() async throws {
        try await AgentProcess.run(onus(8)) { agent in
            let engine = SNMPEngine()
            let target = agent.target(AgentProcess.credentials)
            #expect(await attempt(engine, target, [name(1)], .after(20)).errorCode == nil)
            for _ in 0..<2 {
                try await agent.reboot()
                // Requests at once, as after an outage: the first to hear of the new boots must not spoil the others.
                let good = await withTaskGroup(of: Bool.self) { group in
                    for onu in 0..<8 { group.addTask { await attempt(engine, target, [name(onu)], .after(20)).errorCode == nil } }
                    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(good == 8)
            }
            engine.close(target)
        }
    }

    @Test(arguments: (1...3 as ClosedRange<UInt64>).flatMap { [SNMPFault.malformed(seed: $0), .garbage(seed: $0)] }, both)
    func spoiledAnswersHurtNobodyElse(_ fault: SNMPFault, _ credentials: SNMPCredentials) async throws {
        let engine = SNMPEngine()
        try await AgentProcess.run(onus(8)) { bad in
            let lab = try await Lab.start(onus(8))
            let target = bad.target(credentials, timeout: .milliseconds(10), retries: 0, cap: 16)
            // Known before it goes bad, so that in SNMPv3 it is answers that are spoiled and not the discovery alone.
            #expect(await attempt(engine, bad.target(credentials), [name(1)], .after(20)).errorCode == nil)
            try await bad.setFault(.several([fault, .duplicate(extra: 4)]))
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for round in 0..<25 { _ = await attempt(engine, target, (0..<8).map { name(($0 + round) % 8) }, .after(20)) }
                        _ = await engine.walk(target, column: serials, deadline: .after(1))
                    }
                }
                for onu in 0..<8 {
                    group.addTask {
                        for _ in 0..<50 {
                            let answer = try? await attempt(engine, lab.target, [name(onu)], .after(20)).get()
                            #expect(answer?.varbinds == [SNMPVarbind(name(onu), .octets(SampleOLT.serial(onu).octets))])
                        }
                    }
                }
            }
            try await bad.clearFaults()
            #expect(await attempt(engine, bad.target(credentials), [name(2)], .after(20)).errorCode == nil)
            engine.close(target)
            engine.close(bad.target(credentials))
            await lab.stop()
        }
    }
}

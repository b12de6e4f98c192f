import Testing

@testable import DeviceLab

/// Spoiled requests over real sockets: no agent dies of them, and each answers the next good one.
@Suite struct AgentsSurviveSpoiledRequests {
    private static let good = TestRows.request(.get, [TestRows.oid("4.4194312192.1")], id: 99)

    private static let community = [
        TestRows.request(.getBulk, [TestRows.oid("3"), TestRows.oid("5.4194312192.3")], nonRepeaters: 1, repetitions: 20),
        TestRows.request(.getNext, [SNMPOID([1, 3])], version: .v1), good,
        TestRows.request(.set, [TestRows.oid("4.4194312192.2")]),
    ].map { $0.encoded() }

    /// Sends so many spoiled messages, asking a good question after every fiftieth.
    private func attack(port: Int, seed: UInt64, rounds: Int, with messages: [[UInt8]]) throws {
        let client = try UDPClient(port: port)
        var mutator = BERMutator(seed: seed)
        for round in 1...rounds {
            client.send(round % 5 == 0 ? mutator.noise() : mutator.damaged(messages[round % messages.count]))
            guard round % 50 == 0 else { continue }
            let friend = try UDPClient(port: port)
            friend.send(Self.good.encoded())
            let answer = try SNMPMessage(decoding: try #require(friend.receive(), "silent after \(round) of seed \(seed)")[...])
            #expect(answer.varBinds == [SNMPVarBind(TestRows.oid("4.4194312192.1"), .integer(-1401))])
            client.drain()
        }
    }

    @Test("the agent within the process", arguments: 1...3 as ClosedRange<UInt64>)
    func own(_ seed: UInt64) async throws {
        let agent = try await SNMPAgent.start(data: TestRows.data, community: "public")
        try attack(port: agent.port, seed: seed, rounds: 2_000, with: Self.community)
        await agent.stop()
    }

    @Test("the agent on net-snmp, in SNMPv3 too", arguments: 1...3 as ClosedRange<UInt64>)
    func library(_ seed: UInt64) async throws {
        let agent = try await SNMPAgentProcess.start(data: TestRows.data, community: "public", users: AgentUsers.all)
        let plain = DiscoveryV3.message(engineID: agent.engineID, boots: 1, time: 0, user: "plain", names: [TestRows.oid("4.4194312192.1")])
        let client = try UDPClient(port: agent.port)
        client.send(plain)
        // The undamaged one is answered, so the damaged ones get as deep.
        #expect(try #require(client.receive()).count > plain.count)
        let user = DiscoveryV3.message(engineID: agent.engineID, boots: 1, time: 0, user: "watcher", names: [TestRows.oid("4.4194312192.1")])
        try attack(port: agent.port, seed: seed, rounds: 2_000, with: Self.community + [plain, user, DiscoveryV3.question, plain])
        #expect(try await agent.statistics().malformed > 500)
        await agent.stop()
    }
}

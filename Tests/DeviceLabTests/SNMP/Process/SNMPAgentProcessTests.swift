import Testing

@testable import DeviceLab

/// net-snmp's own managers ask the agent that has a process of its own, in every version.
@Suite(.enabled(if: NetSNMPTool.available, "net-snmp's tools are not installed"))
struct SNMPAgentProcessTests {
    private static let recording = SharedRecordings.bytes("walks/huawei-gpon.snmpwalk")
    private static let descr = ".1.3.6.1.2.1.1.1.0"
    private static func watcher(_ agent: SNMPAgentProcess) -> NetSNMPTool { NetSNMPTool(port: agent.port, version: "3", user: AgentUsers.watcher) }

    private func withAgent(
        _ data: SNMPAgentData = TestRows.data, engineID: [UInt8]? = nil, boots: Int = 1,
        options: SNMPAgentOptions = SNMPAgentOptions(versions: [.v1, .v2c, .v3]), _ body: (SNMPAgentProcess) async throws -> Void
    ) async throws {
        let agent = try await SNMPAgentProcess.start(
            data: data, community: "public", users: AgentUsers.all, engineID: engineID, boots: boots, options: options)
        do { try await body(agent) } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }

    @Test(
        "a walk of a recorded OLT prints the recording in every version and at every level",
        .enabled(if: recording != nil, "no recordings beside the project"),
        arguments: [
            ("snmpwalk", "1", [], 65_507), ("snmpwalk", "2c", [], 65_507), ("snmpbulkwalk", "2c", [], 65_507), ("snmpbulkwalk", "2c", [], 484),
            ("snmpwalk", "3", AgentUsers.watcher, 65_507), ("snmpbulkwalk", "3", AgentUsers.watcher, 65_507), ("snmpbulkwalk", "3", AgentUsers.watcher, 700),
            ("snmpbulkwalk", "3", AgentUsers.reader, 65_507), ("snmpbulkwalk", "3", AgentUsers.old, 65_507), ("snmpbulkwalk", "3", AgentUsers.plain, 65_507),
        ] as [(String, String, [String], Int)])
    func walk(_ tool: String, _ version: String, _ user: [String], _ limit: Int) async throws {
        let recording = try #require(Self.recording)
        let expected = String(decoding: recording, as: UTF8.self).split(separator: "\n").map(NetSNMPTool.stripped)
            .filter { version != "1" || !$0.contains("Counter64") }
        let options = SNMPAgentOptions(versions: [.v1, .v2c, .v3], maximumDatagramBytes: limit)
        try await withAgent(SNMPAgentData(walk: recording), options: options) { agent in
            let output = try await NetSNMPTool(port: agent.port, version: version, user: user)
                .run(tool, [".1"], options: ["-Cr25"].filter { _ in tool == "snmpbulkwalk" })
            let rows = output.lines.filter { !$0.contains("No more variables") && !$0.hasPrefix("End of MIB") }
            #expect(rows == expected)
            #expect(try await agent.statistics().maximumInFlight == 1)
        }
    }

    @Test("snmpget tells row, missing instance and missing object apart", arguments: [("2c", []), ("3", AgentUsers.watcher)] as [(String, [String])])
    func get(_ version: String, _ user: [String]) async throws {
        try await withAgent { agent in
            let names = ["4.4194312192.1", "3.4194312192.2", "4.4194312192.8", "77.1"].map { TestRows.oid($0).description }
            let output = try await NetSNMPTool(port: agent.port, version: version, user: user).run("snmpget", names)
            #expect(
                output.lines == [
                    "\(names[0]) = INTEGER: -1401", "\(names[1]) = Hex-STRING: 54 50 4C 47 00 00 00 02",
                    "\(names[2]) = No Such Instance currently exists at this OID", "\(names[3]) = No Such Object available on this agent at this OID",
                ])
        }
    }

    @Test("both agents give the same octets for the same question")
    func sameAsTheOther() async throws {
        try await withAgent { process in
            let agent = try await SNMPAgent.start(data: TestRows.data, community: "public")
            let questions = [
                TestRows.request(.get, [TestRows.oid("4.4194312192.2"), TestRows.oid("9.1"), TestRows.oid("5.4194312192.3")]),
                TestRows.request(.get, [TestRows.oid("4.4194312192.2"), TestRows.oid("9.1")], version: .v1),
                TestRows.request(.getNext, [SNMPOID([1, 3]), TestRows.oid("5.4194312192.3")]),
                TestRows.request(.getBulk, [TestRows.oid("3"), TestRows.oid("4")], nonRepeaters: 1, repetitions: 9),
                TestRows.request(.set, [TestRows.oid("4.4194312192.1")]), TestRows.request(.get, []),
            ]
            let (first, second) = (try UDPClient(port: agent.port), try UDPClient(port: process.port))
            for question in questions {
                first.send(question.encoded())
                second.send(question.encoded())
                let own = try SNMPMessage(decoding: try #require(first.receive())[...])
                let library = try SNMPMessage(decoding: try #require(second.receive())[...])
                #expect(own == library)
            }
            await agent.stop()
        }
    }

    @Test(
        "a wrong password, an unknown user and a level too low are refused, and the right user is not hurt",
        arguments: [
            ["-u", "watcher", "-l", "authPriv", "-a", "SHA", "-A", "wrongsecret", "-x", "AES", "-X", "privsecret"],
            ["-u", "watcher", "-l", "authPriv", "-a", "SHA", "-A", "authsecret", "-x", "AES", "-X", "wrongsecret"],
            ["-u", "nobody", "-l", "noAuthNoPriv"], ["-u", "watcher", "-l", "authNoPriv", "-a", "SHA", "-A", "authsecret"],
            ["-u", "watcher", "-l", "noAuthNoPriv"],
        ])
    func refused(_ user: [String]) async throws {
        try await withAgent { agent in
            let output = try await NetSNMPTool(port: agent.port, version: "3", user: user, timeout: 1, retries: 0).run("snmpget", [Self.descr])
            #expect(output.status != 0)
            #expect(output.lines == [])
            #expect(try await Self.watcher(agent).run("snmpget", [Self.descr]).lines == ["\(Self.descr) = STRING: \"lab\""])
        }
    }

    @Test("the engine's id and boots are the ones it was given; after a reboot its time begins anew and the boots are one more")
    func reboot() async throws {
        let id: [UInt8] = [0x80, 0, 0, 0, 5, 1, 2, 3]
        try await withAgent(engineID: id, boots: 41) { agent in
            func discover() throws -> DiscoveryV3 {
                let client = try UDPClient(port: agent.port)
                client.send(DiscoveryV3.question)
                return try DiscoveryV3(report: try #require(client.receive()))
            }
            let before = try discover()
            #expect(before.engineID == id && before.boots == 41)
            let (port, descr) = (agent.port, Self.descr)
            try await agent.reboot()
            let after = try discover()
            #expect(after.engineID == id && after.boots == 42 && after.time <= 5)
            #expect(agent.port == port)
            #expect(try await Self.watcher(agent).run("snmpget", [descr]).lines.count == 1)
        }
    }

    @Test("encrypted answers too are lost, doubled, delayed and damaged, and the manager gets over it")
    func faults() async throws {
        try await withAgent { agent in
            let column = TestRows.oid("4").description
            try await agent.setFault(.several([.dropFirst(1), .duplicate(extra: 2), .reorder(within: .milliseconds(30), seed: 1)]))
            let tool = NetSNMPTool(port: agent.port, version: "3", user: AgentUsers.watcher, timeout: 1, retries: 3)
            #expect(try await tool.run("snmpwalk", [column]).lines.count == 3)
            let counts = try await agent.statistics()
            #expect(counts.lost == 1)
            #expect(counts.sentDatagrams == 3 * (counts.requests - 1))
            try await agent.setFault(.malformed(seed: 9))
            let impatient = NetSNMPTool(port: agent.port, version: "3", user: AgentUsers.watcher, timeout: 1, retries: 0)
            #expect(try await impatient.run("snmpget", [Self.descr]).status != 0)
            try await agent.setFault(.neverAnswer)
            #expect(try await impatient.run("snmpget", [Self.descr]).errors.contains("Timeout"))
            try await agent.clearFaults()
            #expect(try await tool.run("snmpwalk", [column]).lines.count == 3)
        }
    }

    @Test("rows can be exchanged while it runs, and agents beside each other are strangers")
    func several() async throws {
        try await withAgent(SNMPAgentData(snmprec: "1.3.1.0|2|1")) { first in
            try await withAgent(SNMPAgentData(snmprec: "1.3.1.0|2|2")) { second in
                #expect(first.port != second.port && first.engineID != second.engineID)
                try await second.setData(SNMPAgentData(snmprec: "1.3.1.0|2|3"))
                let values = (
                    try await Self.watcher(first).run("snmpget", [".1.3.1.0"]).lines, try await Self.watcher(second).run("snmpget", [".1.3.1.0"]).lines
                )
                #expect(values == ([".1.3.1.0 = INTEGER: 1"], [".1.3.1.0 = INTEGER: 3"]))
            }
        }
    }

    @Test("what cannot be served is an error with its reason")
    func unusable() async throws {
        let short = SNMPAgentUser(name: "watcher", authentication: .sha1(password: "short"))
        for (users, id) in [([short], nil), ([], [1, 2])] as [([SNMPAgentUser], [UInt8]?)] {
            await #expect {
                _ = try await SNMPAgentProcess.start(data: .empty, community: "public", users: users, engineID: id)
            } throws: {
                ($0 as? SNMPAgentProcessError)?.code == .refused
            }
        }
        let agent = try await SNMPAgentProcess.start(data: .empty, community: "public")
        await agent.stop()
        await agent.stop()
        await #expect { _ = try await agent.statistics() } throws: { ($0 as? SNMPAgentProcessError)?.code == .gone }
    }
}

import Testing

@testable import DeviceLab

/// net-snmp's own managers ask the agent over the network.
@Suite(.enabled(if: NetSNMPTool.available, "net-snmp's tools are not installed"))
struct SNMPAgentTests {
    private static let recording = SharedRecordings.bytes("walks/huawei-gpon.snmpwalk")

    private func withAgent(
        _ data: SNMPAgentData = TestRows.data, options: SNMPAgentOptions = SNMPAgentOptions(),
        _ body: (SNMPAgent) async throws -> Void
    ) async throws {
        let agent = try await SNMPAgent.start(data: data, community: "public", options: options)
        do { try await body(agent) } catch {
            await agent.stop()
            throw error
        }
        await agent.stop()
    }

    @Test(
        "a walk of a recorded OLT prints the recording", .enabled(if: recording != nil, "no recordings beside the project"),
        arguments: [("snmpwalk", "2c", 65_507), ("snmpbulkwalk", "2c", 65_507), ("snmpbulkwalk", "2c", 484), ("snmpwalk", "1", 65_507)])
    func walk(_ tool: String, _ version: String, _ limit: Int) async throws {
        let recording = try #require(Self.recording)
        // v1 has no Counter64.
        let expected = String(decoding: recording, as: UTF8.self).split(separator: "\n").map(NetSNMPTool.stripped)
            .filter { version != "1" || !$0.contains("Counter64") }
        try await withAgent(SNMPAgentData(walk: recording), options: SNMPAgentOptions(maximumDatagramBytes: limit)) { agent in
            let output = try await NetSNMPTool(port: agent.port, version: version).run(tool, [".1"], options: ["-Cr25"].filter { _ in tool == "snmpbulkwalk" })
            let rows = output.lines.filter { !$0.contains("No more variables") && !$0.hasPrefix("End of MIB") }
            #expect(rows == expected)
        }
    }

    @Test(
        "a walk of every recorded OLT gives as many rows as it has", .enabled(if: !SharedRecordings.snmprecs.isEmpty, "no recordings beside the project"),
        arguments: SharedRecordings.snmprecs)
    func walkAll(_ path: String) async throws {
        let data = SNMPAgentData(snmprec: try #require(SharedRecordings.bytes(path)))
        try await withAgent(data) { agent in
            let output = try await NetSNMPTool(port: agent.port).run("snmpbulkwalk", [".1"], options: ["-Cr50", "-Oqx"])
            let names = output.lines.filter { $0.hasPrefix(".") && !$0.contains("No more variables") }.compactMap { $0.split(separator: " ").first }
            #expect(names.map(String.init) == data.rows.map(\.name.description))
        }
    }

    @Test("snmpget tells row, missing instance and missing object apart")
    func get() async throws {
        try await withAgent { agent in
            let names = ["4.4194312192.1", "3.4194312192.2", "4.4194312192.8", "77.1"].map { TestRows.oid($0).description }
            let output = try await NetSNMPTool(port: agent.port).run("snmpget", names)
            #expect(
                output.lines == [
                    "\(names[0]) = INTEGER: -1401", "\(names[1]) = Hex-STRING: 54 50 4C 47 00 00 00 02",
                    "\(names[2]) = No Such Instance currently exists at this OID", "\(names[3]) = No Such Object available on this agent at this OID",
                ])
            #expect(agent.statistics.requestsByType == [.get: 1])
            #expect(agent.statistics.answeredVarBinds == 4)
        }
    }

    @Test("another community is a timeout")
    func community() async throws {
        try await withAgent { agent in
            let output = try await NetSNMPTool(port: agent.port, community: "private", timeout: 1, retries: 0).run("snmpget", [".1.3.6.1.2.1.1.1.0"])
            #expect(output.status != 0)
            #expect(output.errors.contains("Timeout"))
            #expect(agent.statistics.wrongCommunity == 1)
            #expect(agent.statistics.requests == 0)
        }
    }

    @Test("a manager gets over a lost request, duplicates and garbage-free silence by asking again")
    func retry() async throws {
        try await withAgent { agent in
            agent.setFault(.several([.dropFirst(1), .duplicate(extra: 2)]))
            let output = try await NetSNMPTool(port: agent.port, timeout: 1, retries: 2).run("snmpwalk", [TestRows.oid("4").description])
            #expect(output.lines.count == 3)
            #expect(agent.statistics.lost == 1)
            #expect(agent.statistics.sentDatagrams == 3 * (agent.statistics.requests - 1))
        }
    }

    @Test("an answer that is late comes to nobody, and stopping does not wait for it")
    func late() async throws {
        try await withAgent { agent in
            agent.setFault(.late(.seconds(600)))
            let output = try await NetSNMPTool(port: agent.port, timeout: 1, retries: 0).run("snmpget", [".1.3.6.1.2.1.1.1.0"])
            #expect(output.errors.contains("Timeout"))
            #expect(agent.statistics.inFlight == 1)
            await agent.stop()
            #expect(agent.statistics.inFlight == 0)
        }
    }

    @Test("garbage does not stop the agent, nor does a manager that is gone")
    func garbage() async throws {
        try await withAgent { agent in
            agent.setFault(.garbage(seed: 3))
            _ = try await NetSNMPTool(port: agent.port, timeout: 1, retries: 0).run("snmpget", [".1.3.6.1.2.1.1.1.0"])
            agent.clearFaults()
            let output = try await NetSNMPTool(port: agent.port).run("snmpget", [".1.3.6.1.2.1.1.1.0"])
            #expect(output.lines == [".1.3.6.1.2.1.1.1.0 = STRING: \"lab\""])
        }
    }

    @Test("agents beside each other answer for themselves; rows can be exchanged while running")
    func several() async throws {
        try await withAgent(SNMPAgentData(snmprec: "1.3.1.0|2|1")) { first in
            try await withAgent(SNMPAgentData(snmprec: "1.3.1.0|2|2")) { second in
                #expect(first.port != second.port)
                let before = (try await value(of: first), try await value(of: second))
                #expect(before == (["INTEGER: 1"], ["INTEGER: 2"]))
                second.setData(SNMPAgentData(snmprec: "1.3.1.0|2|3"))
                let after = try await value(of: second)
                #expect(after == ["INTEGER: 3"])
            }
        }
    }

    private func value(of agent: SNMPAgent) async throws -> [String] {
        try await NetSNMPTool(port: agent.port).run("snmpget", [".1.3.1.0"]).lines.map { String($0.dropFirst(".1.3.1.0 = ".count)) }
    }
}

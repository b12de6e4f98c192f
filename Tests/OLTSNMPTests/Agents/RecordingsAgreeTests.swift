import DeviceLab
import Testing

@testable import OLTSNMP

/// The same recording served by our two agents, by net-snmp's snmpd and by snmpsim gives the client the same rows.
@Suite(.serialized) struct EveryAgentGivesTheSameRows {
    static let recordings = [
        ("walks/huawei-gpon.snmpwalk", "1.3.6.1.4.1.2011"), ("walks/vsolution_v1600d.snmprec", "1.3.6.1.4.1.37950"),
        ("walks/axos_e7-2.snmprec", "1.3.6.1.4.1.6321.1.2.4.2"),
    ]

    /// The recording's rows below a name, or nil where there is none.
    private func rows(_ path: String, below root: OID) throws -> [SNMPVarbind]? {
        guard Shared.root != nil else {
            print("skipped: no recordings beside the project")
            return nil
        }
        let rows = RecordedWalk(text: try Shared.bytes(path)).rows.filter { $0.oid.hasPrefix(root) }.sorted { $0.oid < $1.oid }
        #expect(rows.count > 40)
        return rows
    }

    private func walk(_ target: SNMPTarget, _ root: OID) async -> SNMPWalk {
        let engine = SNMPEngine()
        let walk = await engine.walk(target, column: root, deadline: .after(120))
        engine.close(target)
        return walk
    }

    private func expect(_ walk: SNMPWalk, _ rows: [SNMPVarbind], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(walk.end == .complete, sourceLocation: sourceLocation)
        #expect(walk.rows == rows, sourceLocation: sourceLocation)
        #expect(walk.disorders == 0, sourceLocation: sourceLocation)
    }

    @Test(arguments: recordings)
    func ours(_ path: String, _ root: String) async throws {
        let root = oid(root)
        guard let rows = try rows(path, below: root) else { return }
        let data = SNMPAgentData(snmprec: Snmprec.write(rows))
        try await Lab.run(try await Lab.start(data)) { lab in expect(await walk(lab.target, root), rows) }
        try await AgentProcess.run(data) { agent in
            expect(await walk(agent.target(.v2c(community: "lab")), root), rows)
            expect(await walk(agent.target(AgentProcess.credentials), root), rows)
            // v1 knows no Counter64.
            let plain = rows.filter { if case .counter64 = $0.value { false } else { true } }
            expect(await walk(agent.target(.v1(community: "lab")), root), plain)
        }
    }

    @Test(arguments: recordings)
    func snmpd(_ path: String, _ root: String) async throws {
        let root = oid(root)
        guard let rows = try rows(path, below: root) else { return }
        guard let agent = try await ForeignAgent.snmpd(rows, below: root) else { return print("skipped: snmpd is not installed") }
        defer { agent.stop() }
        expect(await walk(agent.target(.v2c(community: "lab")), root), rows)
        expect(await walk(agent.target(AgentProcess.credentials), root), rows)
    }

    @Test(arguments: recordings)
    func snmpsim(_ path: String, _ root: String) async throws {
        let root = oid(root)
        guard let rows = try rows(path, below: root) else { return }
        guard let agent = try await ForeignAgent.snmpsim(rows) else { return print("skipped: snmpsim is not in .venv") }
        defer { agent.stop() }
        expect(await walk(agent.target(.v2c(community: "lab")), root), rows)
    }
}

import DeviceCapture

/// The agents of a lab, one per OLT named in the captures.
final class LabOLTs: Sendable {
    private struct OLT: Sendable {
        let name: String
        let agent: SNMPAgent
    }

    private let olts: [OLT]
    /// Where a capture's rows are: its agent and the index of its ONU.
    private let places: [String: (olt: Int, rows: SNMPRowSelector?)]

    private init(olts: [OLT], places: [String: (olt: Int, rows: SNMPRowSelector?)]) {
        self.olts = olts
        self.places = places
    }

    static func start(captures: [LoadedCapture], options: DeviceLabOptions) async throws -> LabOLTs {
        let now = options.clock()
        var rows: [(name: String, rows: [SNMPVarBind])] = []
        var places: [String: (olt: Int, rows: SNMPRowSelector?)] = [:]
        for capture in captures {
            guard let name = capture.manifest.identity.olt?.name ?? (capture.olt == nil ? nil : "olt-1") else { continue }
            let data = capture.olt.map { SNMPAgentData(snmprec: $0) } ?? .empty
            if let problem = data.problems.first {
                throw CaptureError(code: .badRecording, capture: capture.name, detail: "OLT recording, line \(problem.line)")
            }
            let index = rows.firstIndex { $0.name == name } ?? rows.count
            if index == rows.count { rows.append((name, [])) }
            let shift = TimeShift(of: capture, options: options, now: now)
            rows[index].rows += shift.map { shift in data.rows.map { shift.apply(to: $0) } } ?? data.rows
            places[capture.name] = (index, ONUIndex.selector(of: capture.manifest.identity.gponSN, in: data.rows))
        }
        if rows.isEmpty { rows.append(("olt-1", [])) }
        var olts: [OLT] = []
        do {
            for (index, entry) in rows.enumerated() {
                let agent = try await SNMPAgent.start(
                    data: SNMPAgentData(rows: entry.rows), community: options.community,
                    port: options.oltPort == 0 ? 0 : options.oltPort + index, options: options.snmp)
                olts.append(OLT(name: entry.name, agent: agent))
            }
        } catch {
            for olt in olts { await olt.agent.stop() }
            throw error
        }
        return LabOLTs(olts: olts, places: places)
    }

    var addresses: [String: String] {
        Dictionary(olts.map { ($0.name, "127.0.0.1:\($0.agent.port)") }, uniquingKeysWith: { first, _ in first })
    }

    var firstAddress: String { olts.first.map { "127.0.0.1:\($0.agent.port)" } ?? "127.0.0.1:0" }
    var requests: Int { olts.reduce(0) { $0 + $1.agent.statistics.requests } }
    var inFlight: Int { olts.reduce(0) { $0 + $1.agent.statistics.inFlight } }
    var peak: Int { olts.map(\.agent.statistics.maximumInFlight).max() ?? 0 }

    /// A device's fault strikes what is asked about its ONU; where the recording does not tell its rows, its whole OLT.
    func setFault(_ fault: LabFault?, device: String?) {
        let fault = fault?.snmp
        guard let device else {
            for olt in olts { olt.agent.setFault(fault) }
            return
        }
        guard let place = places[device] else { return }
        if let rows = place.rows {
            olts[place.olt].agent.setFault(fault, for: rows)
        } else {
            olts[place.olt].agent.setFault(fault)
        }
    }

    func clearFaults() {
        for olt in olts { olt.agent.clearFaults() }
    }

    func stop() async {
        for olt in olts { await olt.agent.stop() }
    }
}

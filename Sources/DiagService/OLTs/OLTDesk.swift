import DeviceReport
import OLTSNMP

import struct Foundation.Date

/// Answers the NOC's questions about the OLTs themselves. It shares engine, directory and caps with the lookups.
public struct OLTDesk: Sendable {
    struct Parts: Sendable {
        var engine: SNMPEngine
        var directory: ONUDirectory
        var source: OLTSource
        var ports: PONPortReader
        var endpoints: [String: OLTEndpoint]
        var profiles: OLTProfileSet
    }

    enum PortAnswer {
        case listing(PONPortListing)
        case unknownOLT
        /// Why there is no listing.
        case refused(PONPortReader.Answer)
    }

    enum ONUAnswer {
        case document(ONUDocument)
        case unknownOLT
        /// What the OLTs said, and where it is where that is another place.
        case refused(SourceStatus, elsewhere: [DeviceIdentity])
    }

    private let parts: Parts?
    let now: @Sendable () -> Date

    /// - Parameter parts: nil where no OLT is configured.
    init(_ parts: Parts? = nil, now: @escaping @Sendable () -> Date = { Date() }) {
        self.parts = parts
        self.now = now
    }

    func listing() async -> OLTListing { OLTListing(generatedAt: now(), olts: await rows()) }

    /// - Returns: nil for a name that is not configured.
    func olt(_ name: String) async -> OLTDocument? {
        let row = await rows { $0 == name }.first
        let ports = parts?.directory.ports(of: name).map { OLTPortRow(port: $0.name, onus: $0.onus) } ?? []
        return row.map { OLTDocument(generatedAt: now(), olt: $0, ports: ports) }
    }

    /// - Parameter port: as the vendor writes it; `-` may stand for `/`, which not every proxy lets through in a path.
    func port(_ port: String, of olt: String, deadline: ContinuousClock.Instant) async -> PortAnswer {
        guard let parts, parts.endpoints[olt] != nil else { return .unknownOLT }
        var answer = PONPortReader.Answer.unknownPort
        for name in [port, port.replacing("-", with: "/")] {
            answer = await parts.ports.read(name, of: olt, deadline: deadline)
            if case .onus(let onus) = answer {
                return .listing(PONPortListing(generatedAt: now(), olt: olt, port: name, onus: onus.map { PONPortONURow($0) }))
            }
            guard case .unknownPort = answer else { break }
        }
        if case .unknownPort = answer, let status = await parts.directory.statuses.first(where: { $0.olt == olt }), !Self.isListed(status) {
            answer = status.outcome.map { $0 == .silent } ?? true ? .silent : .unidentified
        }
        return .refused(answer)
    }

    /// Of an OLT whose ONUs never were listed nobody knows that a port is not there.
    private static func isListed(_ status: ONUDirectoryStatus) -> Bool {
        switch status.outcome {
        case .complete?, .truncated?: true
        case nil, .silent?, .failed?, .unsupported?: status.onus > 0
        }
    }

    func onu(_ device: DeviceIdentity, on olt: String, deadline: ContinuousClock.Instant) async -> ONUAnswer {
        guard let parts, parts.endpoints[olt] != nil else { return .unknownOLT }
        let now = now()
        let outcome = await parts.source.read(device, options: ReadOptions(now: now), deadline: deadline)
        guard let reading = outcome.payload else { return .refused(outcome.status, elsewhere: []) }
        guard reading.identity.oltRef?.olt == olt else { return .refused(outcome.status, elsewhere: [reading.identity]) }
        return .document(ONUDocument(generatedAt: now, device: reading.identity, source: outcome.status, profile: reading.profile, optical: reading.section))
    }

    private func rows(_ wanted: (String) -> Bool = { _ in true }) async -> [OLTRow] {
        guard let parts else { return [] }
        var rows: [OLTRow] = []
        for status in await parts.directory.statuses where wanted(status.olt) {
            guard let endpoint = parts.endpoints[status.olt] else { continue }
            let counts = await parts.engine.statistics(of: endpoint.target)
            rows.append(OLTRow(status, endpoint: endpoint, profile: status.profile.flatMap(parts.profiles.profile(named:)), counts: counts))
        }
        return rows
    }

    /// The OLTs' part of the Prometheus text: a row an OLT, never one an ONU.
    func metrics() async -> String {
        let rows = await rows()
        guard !rows.isEmpty else { return "" }
        var text = PrometheusText()
        func labelled<Value>(_ value: (OLTRow) -> Value) -> [(labels: String, value: Value)] {
            rows.map { (PrometheusText.labels(("olt", $0.name)), value($0)) }
        }
        text.gauge(
            "diag_olt_up", "Whether the last walk over the serials came to an end.",
            labelled { [.ok, .truncated].contains($0.standing) ? 1 : 0 })
        text.gauge("diag_olt_onus", "ONUs known on an OLT.", labelled { Double($0.onus) })
        text.counter("diag_olt_walks_total", "Walks over an OLT's serials.", labelled(\.walks))
        text.gauge("diag_olt_inflight", "Requests under way at an OLT's agent.", labelled { Double($0.agent.inFlight) })
        text.gauge("diag_olt_window", "Requests that may be under way at an OLT's agent now.", labelled { Double($0.agent.window) })
        text.gauge("diag_olt_waiting", "Requests that wait because of an OLT's cap.", labelled { Double($0.agent.waiting) })
        text.counter("diag_olt_requests_total", "Requests sent to an OLT's agent, repeated ones included.", labelled { $0.agent.sent })
        text.counter("diag_olt_timeouts_total", "Requests an OLT's agent did not answer in time.", labelled { $0.agent.timedOut })
        text.counter("diag_olt_held_total", "Requests that an OLT's limits made wait.", labelled { $0.agent.held })
        text.counter("diag_olt_packed_total", "Requests that travelled in another one's PDU.", labelled { $0.agent.packed })
        return text.text
    }
}

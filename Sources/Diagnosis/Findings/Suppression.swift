import DeviceReport

/// What explains what: a consequence is marked with the id of its cause, and left to the NOC.
struct Suppression {
    let report: Report

    private struct Link {
        var causes: [String]
        /// A cause that is less bad than this explains nothing.
        var least: Severity = .info
        /// Families, which end in a dot, and ids.
        var consequences: [String]
    }

    /// Each looks at what the ones before have left.
    private static let links = [
        Link(
            causes: ["pon.area_outage"],
            consequences: lineDown + ["optical.flapping", "wan.", "lan.", "wifi.", "mesh.", "voice."]),
        Link(causes: lineDown, least: .critical, consequences: ["wan.", "lan.", "wifi.", "mesh.", "voice."]),
        Link(causes: ["wan.ppp_auth", "wan.ppp_timeout"], consequences: ["wan.no_ip", "wan.down", "wan.no_default_route", "wan.vlan_mismatch"]),
        Link(causes: ["optical.rx_critical"], least: .critical, consequences: ["wan.no_ip", "wan.down"]),
        Link(causes: ["wan.no_ip", "wan.down"], consequences: ["wan.no_default_route", "wan.bogon_gateway"]),
        Link(causes: ["optical.rx_critical", "optical.olt_rx_low"], least: .major, consequences: ["optical.loss_excess"]),
        Link(
            causes: wanDown,
            consequences: ["wan.dns_missing", "wan.dns_broken", "wan.dns_slow", "wan.ipv6_missing", "wan.ipv6_no_prefix", "wan.ipv6_dad", "voice."]),
        Link(causes: ["ok.partial"], consequences: ["data.source_failed"]),
    ]

    /// The fibre does not carry the modem.
    static let lineDown = [
        "optical.onu_disabled", "optical.onu_offline_power", "optical.onu_offline_los", "optical.onu_offline_unknown", "optical.no_light",
        "optical.onu_ranging", "optical.onu_not_provisioned",
    ]
    private static let wanDown = ["wan.ppp_auth", "wan.ppp_timeout", "wan.no_ip", "wan.down", "wan.no_default_route"]

    func apply(to drafts: inout [Draft]) {
        for link in Self.links {
            let found = drafts.first { $0.suppressedBy == nil && $0.severity >= link.least && link.causes.contains($0.rule.id) }
            guard let cause = found?.rule.id else { continue }
            for index in drafts.indices where drafts[index].suppressedBy == nil && drafts[index].rule.id != cause {
                let id = drafts[index].rule.id
                if link.consequences.contains(where: { $0.hasSuffix(".") ? id.hasPrefix($0) : id == $0 }) { drafts[index].suppressedBy = cause }
            }
        }
        behindNodes(&drafts)
    }

    /// A node that is off the mesh explains its links and its clients.
    private func behindNodes(_ drafts: inout [Draft]) {
        let cause = "mesh.node_offline"
        let lost = Set(drafts.filter { $0.rule.id == cause && $0.suppressedBy == nil }.compactMap(\.subjectID))
        guard !lost.isEmpty else { return }
        let clients = Set(report.hosts.filter { $0.nodeID.map(lost.contains) == true }.map(\.mac))
        for index in drafts.indices where drafts[index].suppressedBy == nil && drafts[index].rule.id != cause {
            guard let subject = drafts[index].subjectID else { continue }
            let isBehind =
                switch drafts[index].rule.subject {
                case .host: clients.contains(subject)
                case .meshNode, .meshLink: lost.contains(subject)
                default: false
                }
            if isBehind { drafts[index].suppressedBy = cause }
        }
    }
}

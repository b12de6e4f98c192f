import DeviceReport
internal import Foundation

extension TextComposer {
    private static let maxHosts = 20

    /// The customer's devices, those that are connected first.
    func hosts() -> [String] {
        guard !report.hosts.isEmpty else { return [] }
        let active = report.hosts.filter { $0.active.value == true }
        let unknown = report.hosts.filter { $0.active.value == nil }
        let gone = report.hosts.filter { $0.active.value == false }
        let shown = (active + unknown + gone).prefix(Self.maxHosts)
        var notes = TextNotes()
        var ages = TextAges()
        for host in shown {
            let dates = [when(host.active), host.wifi.flatMap { when($0.rssiDBm) }, when(host.ipv4), when(host.hostname)]
            ages.add(dates, known: host.active.value != nil || host.hostname.value != nil, format)
        }
        var table = TextTable([
            .init(title: words[.name], limit: 28, least: 12), .init(title: "MAC", isWhole: true), .init(title: "IPv4", limit: 16, isWhole: true),
            .init(title: words[.link], isWhole: true),
            .init(title: words[.signal], isWhole: true), .init(title: words[.rates], isWhole: true, isExpendable: true),
            .init(title: words[.node], limit: 16, isExpendable: true), .init(title: words[.state], isWhole: true),
            .init(title: words[.age], isWhole: true),
        ])
        for (index, host) in shown.enumerated() { table.rows.append(row(host, &notes) + [ages.cell(index)]) }
        let counts = [(active.count, TextLabel.connected), (unknown.count, .unsure), (gone.count, .gone)].filter { $0.0 > 0 }
        let random = shown.contains(where: \.macRandomized) ? [TextCell("* \(words[.randomMAC])", .dim)] : []
        let legend = random + notes.legend(words)
        return [title(.hosts, counts.map { "\(words[$0.1])\(words.colon)\($0.0)" } + [ages.title(words)])] + table.lines(width: width, paint: paint)
            + more(report.hosts.count - shown.count) + (legend.isEmpty ? [] : remark(legend))
    }

    private func row(_ host: DeviceReport.Host, _ notes: inout TextNotes) -> [TextCell] {
        let signal =
            host.connection == .wifi ? host.wifi.map { dense($0.rssiDBm, &notes) { format.number($0, decimals: 0, "dBm") } } ?? notes.dash(nil) : .blank
        return [
            denseText(host.hostname, &notes), TextCell(safe(host.mac) + (host.macRandomized ? "*" : "")), denseText(host.ipv4, &notes), link(host), signal,
            rates(host), node(host.nodeID), dense(host.active, &notes) { words[$0 ? .connected1 : .gone1] },
        ]
    }

    private func link(_ host: DeviceReport.Host) -> TextCell {
        // A band says that it is Wi-Fi, and `Wi-Fi 5` would be a generation.
        if host.connection == .wifi, let band = host.wifi?.band.value { return TextCell(gigahertz(band)) }
        return TextCell(words.connection(host.connection), host.connection == .unknown ? .dim : .plain)
    }

    /// Link rates, to and from a host on Wi-Fi, or of its cable. Mbit/s.
    private func rates(_ host: DeviceReport.Host) -> TextCell {
        if host.connection == .ethernet { return TextCell(host.ethernet?.speedMbps.value.map { "\($0)" } ?? "") }
        guard let wifi = host.wifi, wifi.rateDownMbps.value != nil || wifi.rateUpMbps.value != nil else { return .blank }
        return TextCell([wifi.rateDownMbps, wifi.rateUpMbps].map { $0.value.map { format.number($0, decimals: 0) } ?? "—" }.joined(separator: "/"))
    }

    private func node(_ id: String?) -> TextCell {
        guard let id else { return .blank }
        guard let node = report.mesh?.nodes.first(where: { $0.id == id }) else { return TextCell(safe(id)) }
        let name = TextSafety.clean(node.name.value ?? node.model.value ?? "")
        return TextCell(node.isGateway ? words[.modem] : name.isEmpty ? safe(id) : name)
    }
}

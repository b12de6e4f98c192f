import DeviceReport
internal import Foundation

extension TextComposer {
    /// The nodes as a tree under the modem.
    func mesh() -> [String] {
        guard let mesh = report.mesh else { return [] }
        let state = TextMark(mesh.state)
        let top = [title(.mesh, ["\(state.sign) \(words.mesh(mesh.state))"])]
        guard !mesh.nodes.isEmpty else { return mesh.state == .unknown ? [] : top }
        let tree = MeshTree(mesh)
        var lines = top
        for row in tree.rows {
            let indent = max(TextWidth.columns(row.branch), TextWidth.columns(row.trunk)) + 2
            let flow = TextFlow(first: "  " + paint(row.branch, .dim), next: "  " + paint(row.trunk, .dim), indent: indent)
            lines += flow.lines(settled(node(row)), width: width, paint: paint)
        }
        return lines + more(mesh.nodes.count - tree.rows.count) + entry(.anomalies, mesh.anomalies.prefix(8).map { TextCell(.notice, words.note($0)) })
    }

    private func node(_ row: MeshTree.Row) -> [TextCell] {
        let node = row.node
        let name = [node.name.value, node.model.value].compactMap { $0 }.map(TextSafety.clean).filter { !$0.isEmpty }
        let label = node.isGateway ? words[.modem] : name.first ?? words[.node]
        let rest = (node.isGateway ? name : Array(name.dropFirst())).map { TextCell($0) }
        let mark = judged(node.online) { $0 ? .ok : .alarm } ?? .unknown
        let head =
            node.isGateway && node.online.value == nil
            ? TextCell(label) : TextCell(mark, label, age: node.online.value.map { _ in format.age(of: node.online) })
        var parts = [head] + rest + [TextCell(safe(node.id), .dim)]
        if node.online.value == false { parts.append(TextCell(words[.offline], mark.style)) }
        if node.online.value == nil, !node.isGateway { parts.append(named(.state, node.online) { _ in "" }) }
        if row.isDetached { parts.append(TextCell(.unknown, words[.detached])) }
        if let link = row.link { parts += describe(link) }
        guard node.online.value != false else { return parts }
        return parts + [TextCell("\(node.clientsWiFi) \(words[.onWiFi]), \(node.clientsWired) \(words[.onCable])")]
    }

    private func describe(_ link: MeshLink) -> [TextCell] {
        let doubt = link.confidence == .high ? "" : link.confidence == .medium ? "~" : "?\u{A0}"
        let band = link.band.value.map { " \(gigahertz($0))" } ?? ""
        var parts = [TextCell("\(doubt)\(words.medium(link.medium))\(band)")]
        if link.medium == .wifi { parts.append(named(.linkSignal, link.rssiDBm) { format.number($0, decimals: 0, "dBm") }) }
        parts.append(link.medium == .wifi && link.speedMbps.value == nil ? .blank : named(.rate, link.speedMbps) { format.number($0, "Mbit/s") })
        return parts
    }
}

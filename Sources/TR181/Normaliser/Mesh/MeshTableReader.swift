import DeviceReport

/// Rows of a dialect's tables of nodes.
struct MeshTableReader {
    let scope: TreeScope
    let medium: MeshMedium

    /// - Parameter overflow: set when a table had more rows than are read.
    func drafts(overflow: inout Bool) -> [MeshDraft] {
        var out: [MeshDraft] = []
        for (index, rules) in scope.dialect.mesh.nodes.enumerated() {
            let rows = scope.rows(rules)
            if rows.count > MeshLimits.nodes { overflow = true }
            for row in rows.prefix(MeshLimits.nodes) {
                if let draft = draft(row, table: index) { out.append(draft) }
            }
        }
        return out
    }

    private func draft(_ row: TableRow<MeshField>, table: Int) -> MeshDraft? {
        let macs = row.macs(.id, limit: 8)
        guard let id = macs.first else { return nil }
        var out = MeshDraft(.table, evidence: Self.evidence(row.path), table: table, id: id, atMs: row.timestampMs(.id))
        out.macs.formUnion(macs)
        out.aliases.formUnion(row.macs(.alias, limit: MeshLimits.addresses))
        out.near.formUnion(row.macs(.near, limit: 16))
        out.meshProtocol = row.text(.meshProtocol).flatMap { MeshProtocol(rawValue: $0) } ?? .vendor
        out.isAgent = row.text(.lists) == "agents"
        out.serial = row.string(.serial)
        out.name = row.string(.name)
        out.product = row.string(.model)
        out.ip = row.address(.ip)
        out.software = row.string(.software)
        out.uptime = row.observe(.uptime, Scalar.duration)
        out.online = row.boolean(.online)
        out.lastContact = row.observe(.lastContact, Scalar.dateTime)
        out.cpu = row.observe(.cpu, Self.percent)
        out.memoryUsed = memory(row)
        out.isController = row.flag(.controller)
        out.medium = row.text(.medium).flatMap { medium($0) }
        out.band = row.observe(.band, RadioWords.band)
        out.channel = row.positive(.channel)
        out.rssi = row.has(.rssi) ? row.observe(.rssi, Signal.dbm) : row.observe(.rcpi, scale: "rcpi", Signal.rcpi)
        out.snr = row.number(.snr)
        out.speed = row.positive(.speed)
        out.down = row.number(.down)
        out.up = row.number(.up)
        out.utilization = row.number(.utilization)
        if let far = row.mac(.far) { out.claims.append(MeshClaim(.farAddress, parent: far, atMs: row.timestampMs(.far))) }
        if let parent = row.mac(.parent) { out.claims.append(MeshClaim(.vendor, parent: parent, atMs: row.timestampMs(.parent))) }
        return out
    }

    private func memory(_ row: TableRow<MeshField>) -> Observed<Double> {
        let total = row.positive(.memoryTotal)
        guard let whole = total.value else { return total.map { Double($0) } }
        return row.count(.memoryFree).map { free in (Double(max(0, whole - free)) * 100 / Double(whole)).rounded() }.confidence(.derived)
    }

    static func percent(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }

    /// The table in the words of the report; any but the standard's by its own name.
    private static func evidence(_ path: String) -> String {
        let names = path.split(separator: ".").filter { Int($0) == nil }
        if names.contains("MultiAP") { return "multi_ap" }
        if names.contains("DataElements") { return "data_elements" }
        return names.last.map { $0.lowercased().replacing("-", with: "_") } ?? "table"
    }
}

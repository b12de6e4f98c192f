import DeviceReport

/// Describes the link of a node to its parent.
struct MeshLinkWriter {
    let nodes: MeshNodes
    let air: AirReading
    private(set) var anomalies: Set<String> = []

    init(nodes: MeshNodes, air: AirReading) {
        self.nodes = nodes
        self.air = air
    }

    mutating func link(_ child: Int, _ parent: Int, claims: [MeshClaim], alternatives: [(parent: Int, claims: [MeshClaim])], isOnline: Bool?) -> MeshLink {
        let entry = nodes.entries[child]
        var out = MeshLink()
        out.childID = entry.id.description
        out.parentID = nodes.entries[parent].id.description
        out.evidence = Self.evidence(claims)
        out.confidence = claims.first?.kind.confidence ?? .assumed
        // Where a node that is off was connected is not where it is.
        if isOnline == false, out.confidence != .assumed { out.confidence = .low }
        out.at = claims.compactMap(\.atMs).max().flatMap(TreeScope.date)
        out.alternatives = alternatives.map { other in
            var alternative = MeshAlternative()
            alternative.parentID = nodes.entries[other.parent].id.description
            alternative.evidence = Self.evidence(other.claims)
            alternative.at = other.claims.compactMap(\.atMs).max().flatMap(TreeScope.date)
            return alternative
        }
        let heard = Self.bestStation(claims)
        let neighbour = claims.lazy.compactMap(\.neighbour).first
        setMedium(&out, entry, claims, neighbour)
        out.utilizationPct = entry.first(\.utilization)
        if out.medium == .wifi {
            describeAir(&out, entry, nodes.entries[parent], heard, neighbour)
        } else {
            out.speedMbps = entry.first(\.speed).or(neighbour?.speed ?? .notReported)
            out.duplex = neighbour?.duplex ?? .notReported
        }
        return out
    }

    /// What the node says of its medium stands, unless its parent hears it on a network for backhauls and nothing hears it on a cable.
    private mutating func setMedium(_ out: inout MeshLink, _ entry: MeshNodes.Entry, _ claims: [MeshClaim], _ neighbour: MeshNeighbour?) {
        let said = entry.drafts.lazy.compactMap(\.medium).first
        let isHeard = claims.contains { $0.kind == .station || ($0.kind == .nearAddress && $0.station != nil) }
        let isBackhaul = claims.contains { $0.kind == .station && ($0.station == nil || $0.station?.role == .backhaul) }
        guard let said else {
            out.medium = isHeard ? .wifi : neighbour?.medium ?? .unknown
            return
        }
        out.medium = said
        guard said == .ethernet, isBackhaul else { return }
        if neighbour?.medium == .ethernet {
            out.standbyWiFi = true
        } else {
            anomalies.insert("link_type_conflict")
            out.medium = .wifi
        }
    }

    private func describeAir(
        _ out: inout MeshLink, _ entry: MeshNodes.Entry, _ parent: MeshNodes.Entry, _ heard: [MeshClaim], _ neighbour: MeshNeighbour?
    ) {
        // A station that is taken for the node's by a near address only is a guess.
        let isGuess = heard.first?.kind == .nearAddress
        func first<Value>(_ path: KeyPath<StationRow, Observed<Value>>) -> Observed<Value> {
            var found: Observed<Value> = .notReported
            for row in heard.compactMap(\.station) { found = found.or(row[keyPath: path]) }
            return isGuess ? found.confidence(.inferred) : found
        }
        let sends = heard.lazy.compactMap { $0.station?.bssid }.first.flatMap { self.sends(parent, $0) } ?? MeshAir()
        let rssi = first(\.rssi)
        out.band = entry.first(\.band).or(first(\.band)).or(sends.band)
        out.channel = sends.channel.or(first(\.channel)).or(entry.first(\.channel))
        // The parent measures what it hears from the node; the node's own figure stands in for it.
        out.rssiDBm = rssi.or(entry.first(\.rssi))
        if out.rssiDBm.value != nil { out.measuredBy = rssi.value != nil ? .parent : .child }
        out.snrDB = first(\.snr).or(entry.first(\.snr))
        out.phyDownMbps = first(\.rateDown).or(entry.first(\.down))
        out.phyUpMbps = first(\.rateUp).or(entry.first(\.up))
        out.speedMbps = entry.first(\.speed).or(first(\.rateDown).map { Int($0.rounded()) }).or(neighbour?.speed ?? .notReported)
    }

    /// The rows of one station, the most believed table first. The links of a multi-link station are one: the loudest stands for it.
    private static func bestStation(_ claims: [MeshClaim]) -> [MeshClaim] {
        let rows = claims.filter { $0.station != nil }.sorted { ($0.kind.rawValue, $0.station?.rank ?? 0) < ($1.kind.rawValue, $1.station?.rank ?? 0) }
        let links = Dictionary(grouping: rows) { $0.station?.mac }
        func level(_ rows: [MeshClaim]) -> Double { rows.lazy.compactMap { $0.station?.rssi.value }.first ?? -1000 }
        func address(_ rows: [MeshClaim]) -> UInt64 { rows.first?.station?.mac.bits ?? 0 }
        return links.values.max { (level($0), address($1)) < (level($1), address($0)) } ?? []
    }

    /// On what a network of the parent sends.
    private func sends(_ parent: MeshNodes.Entry, _ bssid: MACAddress) -> MeshAir? {
        if let network = air.network(bssid), let radio = air.radios.first(where: { $0.id == network.bss.radioID }) {
            return MeshAir(band: radio.band, channel: radio.channel)
        }
        return parent.drafts.lazy.compactMap { $0.air[bssid] }.first
    }

    private static func evidence(_ claims: [MeshClaim]) -> [String] {
        var seen: Set<String> = []
        return claims.sorted { $0.kind.rawValue < $1.kind.rawValue }.map(\.evidence).filter { seen.insert($0).inserted }
    }
}

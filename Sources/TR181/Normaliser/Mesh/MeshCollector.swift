import DeviceReport
internal import Foundation

/// Reads what MultiAP and DataElements say of nodes.
struct MeshCollector {
    let scope: TreeScope
    let stations: StationTables
    private(set) var anomalies: Set<String> = []

    init(scope: TreeScope, stations: StationTables) {
        self.scope = scope
        self.stations = stations
    }

    /// More nodes than any home has; joining them is quadratic.
    private static let maxDrafts = 128

    mutating func drafts() -> [MeshDraft] {
        let multiAP = scope.rows("Device.WiFi.MultiAP.APDevice")
        let network = scope.rows("Device.WiFi.DataElements.Network.Device")
        if max(multiAP.count, network.count) > Self.maxDrafts { anomalies.insert("too_many_nodes") }
        var out = multiAP.prefix(Self.maxDrafts).compactMap { apDevice($0) }
        for row in network.prefix(Self.maxDrafts) {
            if let draft = dataElements(row) { out.append(draft) }
        }
        return out
    }

    private func apDevice(_ row: TreeObject) -> MeshDraft? {
        let rules = scope.dialect.mesh
        guard let mac = row.mac("MACAddress") ?? row.first(mac: rules.alMACs) else { return nil }
        var out = MeshDraft(model: .multiAP, id: mac)
        out.aliases = [mac]
        for leaf in rules.alMACs { if let alias = row.mac(leaf) { out.aliases.insert(alias) } }
        for radio in row.rows("Radio") {
            if let alias = radio.mac("MACAddress") { out.aliases.insert(alias) }
            for ap in radio.rows("AP") { if let alias = ap.mac("BSSID") { out.aliases.insert(alias) } }
        }
        out.serial = row.string("SerialNumber")
        out.name = row.observe(first: rules.names, Scalar.string)
        out.product = row.observe(first: rules.models, Scalar.string)
        out.ip = row.observe(first: rules.ips, Scalar.ip)
        out.software = row.string("SoftwareVersion")
        out.uptime = row.observe(first: rules.uptimes, Scalar.duration)
        out.online = online(row, rules.actives)
        out.isController = row.first(flag: rules.controllers)
        out.medium = row.text("BackhaulLinkType").flatMap { rules.media[$0.lowercased()] }
        out.band = row.observe(first: rules.bands, RadioWords.band)
        out.rssi = row.observe("BackhaulSignalStrength", scale: "rcpi", Signal.rcpi)
        out.speed = row.observe(first: rules.linkRates) { Scalar.count($0).flatMap { $0 == 0 ? .unknown(.notImplemented) : .value($0) } }
        if let far = row.mac("BackhaulMACAddress") { out.claims.append(MeshClaim(kind: .farAddress, parent: far)) }
        if let parent = row.first(mac: rules.parents) { out.claims.append(MeshClaim(kind: .vendor, parent: parent)) }
        return out
    }

    private mutating func dataElements(_ row: TreeObject) -> MeshDraft? {
        guard let id = row.mac("ID") else { return nil }
        var out = MeshDraft(model: .dataElements, id: id)
        out.aliases = [id]
        for interface in row.rows("Interface") { if let alias = interface.mac("MACAddress") { out.aliases.insert(alias) } }
        for mld in row.rows("APMLD") { if let alias = mld.mac("MLDMACAddress") { out.aliases.insert(alias) } }
        for radio in row.rows("Radio") {
            if let alias = radio.mac("ID") { out.aliases.insert(alias) }
            for bss in radio.rows("BSS") { if let alias = bss.mac("BSSID") { out.aliases.insert(alias) } }
            if let near = radio.mac("BackhaulSta.MACAddress") { addNear(near, to: &out) }
        }
        if let near = row.mac("MultiAPDevice.Backhaul.MACAddress") { addNear(near, to: &out) }
        if let near = row.mac("bSTAMLD.MLDMACAddress") { addNear(near, to: &out) }
        out.serial = row.string("SerialNumber", "MultiAPDevice.SerialNumber")
        out.product = row.string("ManufacturerModel", "MultiAPDevice.ManufacturerModel")
        out.software = row.string("SoftwareVersion")
        out.medium = ["MultiAPDevice.Backhaul.LinkType", "BackhaulMediaType"].lazy.compactMap { row.text($0) }.first.flatMap { medium($0) }
        out.rssi = row.observe("MultiAPDevice.Backhaul.Stats.SignalStrength", scale: "rcpi", Signal.rcpi)
        out.speed = row.positive("BackhaulPHYRate")
        if let parent = row.mac("BackhaulALID") { out.claims.append(MeshClaim(kind: .backhaulALID, parent: parent)) }
        if let parent = row.mac("MultiAPDevice.Backhaul.BackhaulDeviceID") { out.claims.append(MeshClaim(kind: .backhaulDeviceID, parent: parent)) }
        for leaf in ["MultiAPDevice.Backhaul.BackhaulMACAddress", "BackhaulMACAddress"] {
            if let far = row.mac(leaf) { out.claims.append(MeshClaim(kind: .farAddress, parent: far)) }
        }
        return out
    }

    /// The station address of a node's own backhaul. One that is seen as a client of a customer's network is some phone's: that
    /// phone does not become a node.
    private mutating func addNear(_ near: MACAddress, to draft: inout MeshDraft) {
        if let seen = stations.byMAC[near], seen.contains(where: { $0.role != nil && $0.role != .backhaul }) {
            anomalies.insert("backhaul_sta_is_client")
        } else {
            draft.aliases.insert(near)
        }
    }

    private func medium(_ text: String) -> LinkMedium? {
        if let known = scope.dialect.mesh.media[text.lowercased()] { return known }
        if text.contains("802.11") { return .wifi }
        if text.contains("802.3") { return .ethernet }
        return nil
    }

    /// The vendor's flag, else the last contact within five minutes of its own reading.
    private func online(_ row: TreeObject, _ leaves: [String]) -> Observed<Bool> {
        let said = row.observe(first: leaves, Scalar.boolean)
        if said.value != nil { return said }
        let contact = row.observe("LastContactTime", Scalar.dateTime)
        guard let at = contact.value, let origin = contact.origin, let read = origin.at else { return said }
        let age = read.timeIntervalSince(at)
        guard age > -86_400, age < 86_400 * 3650 else { return said }
        return Observed(age <= 300, origin).confidence(.derived)
    }
}

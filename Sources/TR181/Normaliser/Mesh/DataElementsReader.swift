import DeviceReport
internal import Foundation

/// Nodes as Wi-Fi DataElements has them, in all its versions: `MultiAPDevice.Backhaul` (2.15 to 2.17), `BackhaulALID` and its
/// siblings (from 2.17), the parent's `BackhaulDown` (2.19), multi-link stations (EHT).
struct DataElementsReader {
    let network: TreeObject
    let medium: MeshMedium
    /// Number of this network among the tables.
    let table: Int

    private var scope: TreeScope { network.scope }

    /// Id of the controller, if the network names it.
    var controllerID: MACAddress? { network.mac("ControllerID") }
    /// The agent in the same box as the controller (2.17).
    var colocatedAgentID: MACAddress? { network.mac("ColocatedAgentID") }

    func drafts(overflow: inout Bool) -> [MeshDraft] {
        let rows = network.rows("Device")
        if rows.count > MeshLimits.nodes { overflow = true }
        return Self.settled(rows.prefix(MeshLimits.nodes).compactMap { draft($0) })
    }

    private func draft(_ row: TreeObject) -> MeshDraft? {
        guard let id = row.mac("ID") else { return nil }
        var out = MeshDraft(.dataElements, evidence: "data_elements", table: table, id: id, atMs: row.timestampMs("ID"))
        out.meshProtocol = .easymesh
        for interface in row.rows("Interface").prefix(MeshLimits.addresses) {
            guard let mac = interface.mac("MACAddress") else { continue }
            // What hangs on a cable is the box's own; an interface on the air is one of its networks or stations.
            if interface.text("MediaType").flatMap({ medium($0) }) == .ethernet { out.macs.insert(mac) } else { out.aliases.insert(mac) }
        }
        for mld in row.rows("APMLD").prefix(64) { if let mac = mld.mac("MLDMACAddress") { out.aliases.insert(mac) } }
        readRadios(row, &out)
        for leaf in ["MultiAPDevice.Backhaul.MACAddress", "bSTAMLD.MLDMACAddress"] { if let mac = row.mac(leaf) { out.near.insert(mac) } }
        out.near.formUnion(Self.list(row.raw("bSTAMLD.AffiliatedbSTAList")))
        out.serial = row.string("SerialNumber", "MultiAPDevice.SerialNumber")
        out.product = row.string("ManufacturerModel", "MultiAPDevice.ManufacturerModel")
        out.software = row.string("SoftwareVersion")
        out.lastContact = row.observe("MultiAPDevice.LastContactTime", Scalar.dateTime)
        out.isController = ["ControllerOperationMode", "MultiAPDevice.EasyMeshControllerOperationMode"].lazy
            .compactMap { row.text($0) }.first.map { $0.lowercased() == "running" }
        readBackhaul(row, &out)
        return out
    }

    private func readRadios(_ row: TreeObject, _ out: inout MeshDraft) {
        for radio in row.rows("Radio").prefix(16) {
            if let mac = radio.mac("ID") ?? radio.raw("ID").flatMap(Self.radioID) { out.aliases.insert(mac) }
            if let near = radio.mac("BackhaulSta.MACAddress") { out.near.insert(near) }
            var air = MeshAir()
            for table in ["CurrentOperatingClassProfile", "CurrentOperatingClasses"] where air.channel.value == nil {
                guard let current = radio.rows(table).first else { continue }
                air.channel = current.positive("Channel")
                air.band = current.observe("Class", scale: "operating_class", confidence: .derived, Self.band)
            }
            for bss in radio.rows("BSS").prefix(32) {
                guard let bssid = bss.mac("BSSID") else { continue }
                out.aliases.insert(bssid)
                out.air[bssid] = air
            }
        }
    }

    private func readBackhaul(_ row: TreeObject, _ out: inout MeshDraft) {
        out.medium = ["BackhaulMediaType", "MultiAPDevice.Backhaul.LinkType"].lazy.compactMap { row.text($0) }.compactMap { medium($0) }.first
        out.rssi = row.observe("MultiAPDevice.Backhaul.Stats.SignalStrength", scale: "rcpi", Signal.rcpi)
        out.down = row.observe("MultiAPDevice.Backhaul.Stats.LastDataDownlinkRate", Self.rate)
        out.up = row.observe("MultiAPDevice.Backhaul.Stats.LastDataUplinkRate", Self.rate)
        out.utilization = row.observe("MultiAPDevice.Backhaul.Stats.LinkUtilization") { text in
            MeshTableReader.percent(text).flatMap { $0 == 0 ? .unknown(.notImplemented) : .value($0) }
        }
        out.speed = row.positive("BackhaulPHYRate")
        func claim(_ kind: MeshClaim.Kind, _ leaf: String) {
            if let parent = row.mac(leaf) { out.claims.append(MeshClaim(kind, parent: parent, atMs: row.timestampMs(leaf))) }
        }
        claim(.backhaulALID, "BackhaulALID")
        claim(.backhaulDeviceID, "MultiAPDevice.Backhaul.BackhaulDeviceID")
        for leaf in ["BackhaulMACAddress", "MultiAPDevice.Backhaul.BackhaulMACAddress", "bSTAMLD.BSSID"] { claim(.farAddress, leaf) }
        for below in row.rows("BackhaulDown").prefix(MeshLimits.nodes) {
            for leaf in ["BackhaulDownALID", "BackhaulDownMACAddress"] {
                if let child = below.mac(leaf) { out.children.append((child, below.timestampMs(leaf))) }
            }
        }
    }

    /// Stations of multi-link devices, by whether they are the backhaul of a node, with the node they are on.
    func multiLinkStations() -> [MeshStation] {
        var out: [MeshStation] = []
        for row in network.rows("Device").prefix(MeshLimits.nodes) {
            guard let id = row.mac("ID") else { continue }
            for station in row.rows("APMLD").prefix(64).flatMap({ $0.rows("STAMLD") }) {
                guard let mld = station.mac("MLDMACAddress"), let isBackhaul = station.flag("IsbSTA") else { continue }
                let at = station.timestampMs("IsbSTA")
                for mac in [mld] + station.rows("AffiliatedSTA").prefix(8).compactMap({ $0.mac("MACAddress") }) {
                    out.append(MeshStation(address: mac, node: id, isBackhaul: isBackhaul, atMs: at))
                }
            }
        }
        return out
    }

    /// Which of the node's interfaces hear which other node, where the network says so.
    func neighbours() -> [MeshNeighbour] {
        var out: [MeshNeighbour] = []
        for row in network.rows("Device").prefix(MeshLimits.nodes) {
            guard let id = row.mac("ID") else { continue }
            for interface in row.rows("Interface").prefix(MeshLimits.addresses) {
                let kind = interface.text("MediaType").flatMap { medium($0) }
                for other in interface.rows("Neighbor").prefix(MeshLimits.nodes) where other.flag("IsIEEE1905") != false {
                    guard out.count < MeshLimits.neighbours, let far = other.mac("ID") else { continue }
                    out.append(MeshNeighbour(a: id, b: far, medium: kind, evidence: "data_elements_neighbour", atMs: other.timestampMs("ID")))
                }
            }
        }
        return out
    }

    /// Rates are kbit/s by the standard and Mbit/s on some firmware: one unit for the table, as for stations.
    private static func settled(_ drafts: [MeshDraft]) -> [MeshDraft] {
        let largest = drafts.flatMap { [$0.down.value ?? 0, $0.up.value ?? 0] }.max() ?? 0
        guard largest > 0 else { return drafts }
        let isKilobit = largest >= 10_000
        func scaled(_ rate: Observed<Double>) -> Observed<Double> {
            isKilobit
                ? rate.map { ($0 / 100).rounded() / 10 }.confidence(.measured, scale: "kbps") : rate.confidence(.inferred, scale: "mbps")
        }
        return drafts.map {
            var out = $0
            out.down = scaled(out.down)
            out.up = scaled(out.up)
            return out
        }
    }

    private static func rate(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { $0 > 100_000_000 ? .unknown(.outOfRange) : $0 > 0 ? .value($0) : .unknown(.notImplemented) }
    }

    /// IEEE 802.11 Annex E: global operating classes.
    private static func band(_ text: String) -> Decoded<Band> {
        Scalar.integer(text).flatMap { number in
            switch number {
            case 81...84: .value(.ghz2_4)
            case 115...130: .value(.ghz5)
            case 131...137: .value(.ghz6)
            default: .unknown(.unparseable)
            }
        }
    }

    /// The radio's unique id is an address in base64.
    private static func radioID(_ text: String) -> MACAddress? {
        guard text.utf8.count == 8, let bytes = Data(base64Encoded: text), bytes.count == 6 else { return nil }
        return MACAddress(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    private static func list(_ text: String?) -> [MACAddress] {
        guard let text, text.utf8.count <= TreeScope.maxTextBytes else { return [] }
        return text.split(separator: ",").prefix(16).compactMap { Scalar.trimmedMAC(String($0)) }
    }
}

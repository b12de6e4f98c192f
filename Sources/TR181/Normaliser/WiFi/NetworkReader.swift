import DeviceReport

/// Networks of the box from a dialect's tables: an access point says more of its SSID, the mesh objects of a BSSID; the first said
/// is believed.
struct NetworkReader {
    let scope: TreeScope

    private struct Draft {
        var bss: BSS
        /// A row of a table of networks stands behind it, not only rows that say more of one.
        var isNetwork: Bool
    }

    func read(into air: inout AirReading) {
        var drafts: [String: Draft] = [:]
        var paths: [String: String] = [:]
        let tables = scope.dialect.wifi.networks
        for table in tables where !table.options.matchesBSSID {
            for row in scope.rows(table.rules) {
                air.found = true
                let referred = row.reference(.of)
                if table.rules.tells(.of), referred == nil { continue }
                let id = referred ?? row.path
                if referred != nil { paths[row.path] = id }
                let bss = bss(row, id: id, air)
                drafts[id] = Draft(bss: drafts[id]?.bss.filled(from: bss) ?? bss, isNetwork: referred == nil || drafts[id]?.isNetwork == true)
            }
        }
        for id in drafts.keys.sorted(by: NaturalOrder.less) {
            guard let draft = drafts[id], draft.isNetwork else { continue }
            // Every SSID of some firmwares says that it is enabled and up; without address and access point it is a spare.
            if draft.bss.bssid.value == nil, draft.bss.enabled.value != true { continue }
            air.add(draft.bss)
        }
        for (path, id) in paths { air.byPath[path] = air.byPath[id] }
        for table in tables where table.options.matchesBSSID { match(table, &air) }
        nameBackhauls(&air)
    }

    /// Networks of other nodes, once their radios are known.
    func readOthers(into air: inout AirReading) {
        for table in scope.dialect.wifi.networks where table.options.matchesBSSID && table.rules.tells(.node) {
            for row in scope.rows(table.rules) {
                guard air.others.networks.count < Self.maxOthers, let bssid = row.mac(.bssid), air.byBSSID[bssid] == nil, let node = row.mac(.node) else {
                    continue
                }
                air.others.add(bss(row, id: row.path, air), path: row.path, node: node)
            }
        }
    }

    /// More networks than the nodes of any home have.
    private static let maxOthers = 512

    private func nameBackhauls(_ air: inout AirReading) {
        guard let digits = scope.dialect.wifi.backhaulHexDigits else { return }
        for index in air.networks.indices where air.networks[index].bss.isNamedLikeBackhaul(digits: digits) { air.networks[index].bss.role = .backhaul }
    }

    /// Rows that are recognised by their BSSID. One without a node that is not known is a further network of the box.
    private func match(_ table: NamedTable<NetworkField, NetworkOptions>, _ air: inout AirReading) {
        for row in scope.rows(table.rules) {
            guard let bssid = row.mac(.bssid) else { continue }
            let id = table.options.suffix.map { "\(row.path).\($0)" } ?? row.path
            if let index = air.byBSSID[bssid] {
                air.networks[index].bss = air.networks[index].bss.filled(from: bss(row, id: id, air))
            } else if !table.rules.tells(.node) {
                air.add(bss(row, id: id, air))
            }
        }
    }

    private func bss(_ row: TableRow<NetworkField>, id: String, _ air: AirReading) -> BSS {
        var out = BSS()
        out.id = id
        out.bssid = row.macAddress(.bssid)
        out.ssid = row.observe(.ssid) { $0.isEmpty ? .unknown(.empty) : .value($0) }
        out.radioID = row.raw(.radio).flatMap { Reference.list($0).first } ?? air.radioOfRow[row.path]
        out.mldMAC = row.macAddress(.mld)
        out.enabled = row.boolean(.enabled)
        out.hidden = row.observe(.advertised) { Scalar.boolean($0).map { !$0 } }
        out.security = security(row)
        out.pmf = row.observe(.pmf, RadioWords.frameProtection)
        out.isolation = row.boolean(.isolation)
        out.maxClients = row.positive(.maxClients)
        out.role = row.role()
        if row.has(.wps) {
            var wps = BSSWPS()
            wps.enabled = row.boolean(.wps)
            wps.pinEnabled = row.observe(.wpsMethods, RadioWords.acceptsPIN)
            wps.locked = row.boolean(.wpsLocked)
            if wps.enabled.origin != nil { out.wps = wps }
        }
        return out
    }

    /// TR-098 spreads the mode over several leaves: one that tells WPA from nothing, one that tells WEP from nothing, and one that
    /// tells accounts from a common key.
    private func security(_ row: TableRow<NetworkField>) -> Observed<WiFiSecurity> {
        let said = row.observe(.security, RadioWords.security).or(row.observe(.securityElse, RadioWords.security))
        switch said.value {
        case .wpa, .wpa2, .wpaWpa2, .wpa3, .wpa2Wpa3: return row.text(.authentication) == "enterprise" ? said.map { _ in .enterprise } : said
        default: return said
        }
    }
}

extension TableRow where Field == NetworkField {
    /// For whom the network is. One for both nodes and clients is no backhaul alone.
    func role() -> BSSRole {
        if let role = text(.role).flatMap({ BSSRole(rawValue: $0) }) { return role }
        switch (flag(.backhaul), flag(.fronthaul)) {
        case (true?, false?): return .backhaul
        case (false?, true?): return .customer
        default: return .unknown
        }
    }
}

extension BSS {
    func isNamedLikeBackhaul(digits: Int) -> Bool {
        role == .unknown && hidden.value == true && (ssid.value.map { RadioWords.isHex($0, digits: digits) } ?? false)
    }
}

extension AirReading {
    /// Takes a network in; an enabled one wins a BSSID over a disabled one.
    mutating func add(_ bss: BSS) {
        let index = networks.count
        networks.append(Network(bss: bss))
        byPath[bss.id] = index
        guard let bssid = bss.bssid.value else { return }
        if let known = byBSSID[bssid], networks[known].bss.enabled.value == true || bss.enabled.value != true { return }
        byBSSID[bssid] = index
    }
}

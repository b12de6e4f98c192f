import DeviceReport
import TR181

/// Ties hosts to the merged networks and nodes, and counts clients again.
enum ClientCounts {
    static func update(_ report: inout Report) {
        if var wifi = report.wifi {
            let networks = Dictionary(wifi.bss.compactMap { bss in bss.bssid.value.map { ($0, bss) } }) { a, b in a.enabled.value == true ? a : b }
            for index in report.hosts.indices where report.hosts[index].connection == .wifi {
                guard let bssid = report.hosts[index].wifi?.bssid.value, let bss = networks[bssid] else { continue }
                report.hosts[index].interface = bss.id
                if report.hosts[index].wifi?.ssid == nil { report.hosts[index].wifi?.ssid = bss.ssid.value }
            }
            var clients: [String: Int] = [:]
            for host in report.hosts where host.connection == .wifi && host.active.value == true {
                if let network = host.interface { clients[network, default: 0] += 1 }
            }
            var perRadio: [String: Int] = [:]
            for index in wifi.bss.indices {
                let count = clients[wifi.bss[index].id] ?? 0
                wifi.bss[index].clientsCount = count
                if let radio = wifi.bss[index].radioID { perRadio[radio, default: 0] += count }
            }
            for index in wifi.radios.indices { wifi.radios[index].clientsCount = perRadio[wifi.radios[index].id] ?? 0 }
            report.wifi = wifi
        }
        // A host of one source may name a node by the address it has there.
        var names: [String: String] = [:]
        for node in report.mesh?.nodes ?? [] { for alias in node.aliases { names[alias] = node.id } }
        for index in report.hosts.indices {
            if let name = report.hosts[index].nodeID.flatMap({ names[$0] }) { report.hosts[index].nodeID = name }
        }
        report.mesh?.countClients(among: report.hosts)
    }
}

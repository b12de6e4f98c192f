import DeviceReport

/// One IP interface that may lead to the Internet, with everything its choice rests on.
struct WANCandidate {
    let row: TreeObject
    let interface: Interface
    /// Below the IP interface, top to bottom.
    let chain: [Interface]
    let connection: WANRules.Connection?
    let services: [WANRules.Service]
    var route: DefaultRoute?
    var natEnabled: Bool?
    /// The first address that is not a placeholder.
    var address: TreeObject?
    var ppp: TreeObject?
    var dhcp: TreeObject?

    var pppConnected: Bool { ppp?.text("ConnectionStatus")?.lowercased() == "connected" }
    var dhcpBound: Bool { dhcp?.text("DHCPStatus")?.lowercased() == "bound" }

    /// How much speaks for this being the one; ties go to the lower instance.
    var score: Int {
        var sum = 0
        if route?.enabled == true { sum += 2 }
        if route?.active == true { sum += 8 }
        if interface.operStatus.value == .up { sum += 4 }
        if address != nil { sum += 4 }
        if pppConnected || dhcpBound { sum += 2 }
        if services.contains(.internet) { sum += 6 } else if !services.isEmpty { sum -= 4 }
        if interface.enabled.value == false { sum -= 10 }
        if natEnabled == true { sum += 1 }
        if connection == .cellular { sum -= 3 }
        if chain.last?.upstream == true { sum += 1 }
        return sum
    }

    var number: Int { row.number }
}

import DeviceReport

/// One IP interface that may lead to the Internet, with everything below it.
struct StackWAN: WANCandidate {
    let facts: WANFacts
    let row: TreeObject
    let layer: InterfaceDraft
    /// Below the IP interface, top to bottom.
    let chain: [InterfaceDraft]
    /// What the dialect adds to the standard's leaves.
    let extra: LayeredRow<WANField>?
    let pppExtra: LayeredRow<WANField>?
    let route: DefaultRoutes.Route?
    let route6: DefaultRoutes.Route?
    let nat: TreeObject?
    /// The first address that is not a placeholder.
    let address: TreeObject?
    let ppp: TreeObject?
    let dhcp: TreeObject?
    let technology: PONTechnology?

    var scope: TreeScope { row.scope }
    var isPPPConnected: Bool { ppp?.text("ConnectionStatus")?.lowercased() == "connected" }
    var isBound: Bool { dhcp?.text("DHCPStatus")?.lowercased() == "bound" }
}

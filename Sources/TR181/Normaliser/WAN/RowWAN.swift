import DeviceReport

/// One connection of a table that holds a whole connection in each row.
struct RowWAN: WANCandidate {
    let facts: WANFacts
    let row: LayeredRow<WANField>
    let route: DefaultRoutes.Route?
    let technology: PONTechnology?

    var scope: TreeScope { row.object.scope }
    var status: Observed<WANStatus> { row.observe(.status, WANWords.status) }
}

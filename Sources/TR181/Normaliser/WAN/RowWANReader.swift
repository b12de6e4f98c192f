import DeviceReport

/// The connections of a device that describes each of them in one row: TR-098, and the tables of web interfaces.
struct RowWANReader {
    let scope: TreeScope
    let technology: PONTechnology?

    func candidates() -> [RowWAN] {
        let rules = scope.dialect.wan
        let routes = DefaultRoutes(scope, rules.routes)
        let defaults = Set(rules.defaults.flatMap { scope.objects($0) }.compactMap { scope.text($0.node).flatMap { scope.references.resolve($0) } })
        return scope.layered(rules.connections).compactMap { row in
            let connection = row.text(.connection).flatMap(WANRules.Connection.init(rawValue:))
            if connection == .lan { return nil }
            let route = routes.route([row.path] + (row.text(.routeKey).map { [$0] } ?? []))
            var facts = facts(row, connection)
            facts.route = max(route?.state ?? .none, stated(row), defaults.contains(row.path) ? .configured : .none)
            return RowWAN(facts: facts, row: row, route: route, technology: technology)
        }
    }

    /// Every count that the dialect knows of agrees with what is there, and there is one: no connection is missing.
    var isWhole: Bool {
        var counted = false
        for count in scope.dialect.wan.counts {
            for place in scope.objects(count.path) {
                guard let number = place.integer(count.leaf) else { return false }
                guard number <= place.rows(count.table).count else { return false }
                counted = true
            }
        }
        return counted
    }

    private func facts(_ row: LayeredRow<WANField>, _ connection: WANRules.Connection?) -> WANFacts {
        var out = WANFacts(id: id(row))
        let status = row.observe(.status, WANWords.status)
        out.name = row.string(.name)
        out.enabled = row.boolean(.enabled)
        out.status = status.map { $0 == .connected ? .up : .down }
        out.connection = connection
        out.mode = connection?.mode ?? .unknown
        out.services = WANService.services(row, scope.dialect.wan)
        out.address = row.observe(.address, IPv4.address)
        out.vlanID = row.flag(.vlanEnabled) == false ? .notReported : row.observe(.vlan, WANWords.vlan)
        out.lastError = row.observe(.lastError, WANWords.error)
        out.saysState = status.value != nil
        out.isSessionUp = status.value == .connected
        out.natEnabled = row.flag(.nat)
        return out
    }

    /// What the row itself says about the default route.
    private func stated(_ row: LayeredRow<WANField>) -> WANFacts.Route {
        row.flag(.defaultRoute).map { $0 ? .active : .none } ?? .none
    }

    /// The IP interface a row stands for: its own index where it gives one, else the number of the row; where the dialect names no
    /// index the row is the connection itself.
    private func id(_ row: LayeredRow<WANField>) -> String {
        guard row.has(.index) else { return row.path }
        return "Device.IP.Interface.\(row.count(.index).value.flatMap { $0 > 0 ? $0 : nil } ?? row.number)"
    }
}

import DeviceReport

/// The default routes of a device by what they lead through: the path of an interface, or the text by which its rows are named.
struct DefaultRoutes {
    struct Route {
        let row: LayeredRow<RouteField>
        let state: WANFacts.Route
    }

    private var routes: [String: Route] = [:]
    /// Whether any route was read at all, of whatever kind.
    let wereRead: Bool

    /// Devices write the default destination empty or as zeros. Of two through the same interface the more active counts.
    init(_ scope: TreeScope, _ tables: LayeredTables<RouteField>) {
        let rows = scope.layered(tables)
        wereRead = !rows.isEmpty
        for row in rows {
            guard let through = row.text(.interface), Self.isZero(row, .destination), Self.isZero(row, .mask) else { continue }
            let key = scope.references.resolve(through) ?? through
            let route = Route(row: row, state: Self.state(row))
            if let known = routes[key], known.state >= route.state { continue }
            routes[key] = route
        }
    }

    /// The route through one of several names of the same thing.
    func route(_ names: [String]) -> Route? { names.lazy.compactMap { routes[$0] }.first }

    /// A table without states is one of routes in use.
    private static func state(_ row: LayeredRow<RouteField>) -> WANFacts.Route {
        if row.flag(.enabled) == false { return .disabled }
        guard row.has(.status) else { return row.has(.enabled) ? .enabled : .active }
        return row.text(.status)?.lowercased() == "enabled" ? .active : .enabled
    }

    private static func isZero(_ row: LayeredRow<RouteField>, _ field: RouteField) -> Bool {
        guard let text = row.text(field) else { return true }
        return ["0.0.0.0", "::", "::/0", "0"].contains(text)
    }
}

/// What a leaf of a route is.
public enum RouteField: String, DialectField {
    /// The interface or connection it leads through: its path, or its `route_key`.
    case interface
    case enabled, status
    /// Empty or all zeros for a default route.
    case destination
    case mask, gateway
}

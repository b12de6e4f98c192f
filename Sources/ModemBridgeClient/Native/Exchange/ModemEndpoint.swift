/// Where a modem's web interface is.
public struct ModemEndpoint: Sendable, Hashable {
    public enum Scheme: String, Sendable, Hashable {
        case http, https
    }

    public var scheme: Scheme
    /// An IPv4 or IPv6 literal or a name, checked before it gets here.
    public let host: String
    public var port: Int

    /// Nil when the host is no address or name, or the port is none.
    public init?(scheme: Scheme = .http, host: String, port: Int? = nil) {
        let port = port ?? (scheme == .http ? 80 : 443)
        guard let checked = ModemHost(host), (1...65_535).contains(port) else { return nil }
        self.scheme = scheme
        self.host = checked.text
        self.port = port
    }

    /// `http://192.0.2.1` or `http://[2001:db8::1]:8888`, without the usual port.
    var base: String {
        let literal = host.contains(":") ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(literal)" + (port == (scheme == .http ? 80 : 443) ? "" : ":\(port)")
    }

    /// The same modem over TLS, where a redirect says so. Nil when it leads to another host, or to no `https`.
    func secured(by location: String) -> ModemEndpoint? {
        let prefix = "https://"
        guard location.lowercased().hasPrefix(prefix) else { return nil }
        let authority = location.dropFirst(prefix.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
        let literal = host.contains(":") ? "[\(host)]" : host
        if authority == literal { return ModemEndpoint(scheme: .https, host: host) }
        guard authority.hasPrefix(literal + ":"), let port = Int(authority.dropFirst(literal.count + 1)) else { return nil }
        return ModemEndpoint(scheme: .https, host: host, port: port)
    }
}

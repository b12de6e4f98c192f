/// The address of a modem, checked before it gets into a URL: an IPv4 or IPv6 literal or a host name, without port, user or zone.
struct ModemHost: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard (1...253).contains(text.utf8.count), let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return nil }
        let isV6 = text.utf8.contains(UInt8(ascii: ":"))
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...70, 97...102: continue
            case UInt8(ascii: ":") where text.utf8.count <= 45: continue
            case UInt8(ascii: "."): continue
            case 71...90, 103...122, UInt8(ascii: "-"): if isV6 { return nil }
            default: return nil
            }
        }
        guard !text.contains(".."), !isV6 || text.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= 2 else { return nil }
        self.text = text.lowercased()
    }

    /// A checked host with a port: two ports of one host are two modems.
    init(_ endpoint: ModemEndpoint) { text = "\(endpoint.host) \(endpoint.port)" }

    /// As one segment of a path.
    var pathSegment: String { text.replacing(":", with: "%3A") }
}

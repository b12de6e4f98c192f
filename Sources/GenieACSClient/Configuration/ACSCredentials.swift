/// What a proxy in front of the NBI wants to see. The NBI itself knows no authentication.
public enum ACSCredentials: Sendable, Hashable {
    case none
    /// Basic authentication.
    case basic(user: String, password: String)
    /// One header, such as `X-API-Key`, and its value.
    case header(name: String, value: String)

    /// The header field to send; nil for none.
    var field: (String, String)? {
        switch self {
        case .none: nil
        case .basic(let user, let password): ("Authorization", "Basic " + Self.base64(Array("\(user):\(password)".utf8)))
        case .header(let name, let value): (name, value)
        }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

extension ACSCredentials: CustomStringConvertible {
    /// The kind alone: a password never gets into a log by way of interpolation.
    public var description: String {
        switch self {
        case .none: "none"
        case .basic: "basic"
        case .header: "header"
        }
    }
}

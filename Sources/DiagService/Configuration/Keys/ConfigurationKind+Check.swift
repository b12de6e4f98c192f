import Configuration
import Foundation

extension ConfigurationKind {
    /// The typed value of a text. Messages repeat the text only where it cannot be a misplaced secret.
    func value(_ text: String) throws(KindFailure) -> ConfigContent {
        guard !text.isEmpty else { throw KindFailure("is empty") }
        guard text.utf8.count <= 4096 else { throw KindFailure("is longer than 4096 bytes") }
        guard text.unicodeScalars.allSatisfy(PrintableText.isPrintable) else { throw KindFailure("holds a line break or another control character") }
        switch self {
        case .integer(let range): return .int(try Self.integer(text, in: range))
        case .bool: return .bool(try Self.bool(text))
        case .choice(let words):
            guard words.contains(text) else {
                throw KindFailure("\"\(PrintableText.short(text))\" is none of \(words.joined(separator: ", "))", hint: NearestName.hint(text, among: words))
            }
        case .text: try Self.require(text.utf8.count <= 256, "is longer than 256 bytes")
        case .headerName: try Self.require(text.utf8.count <= 64 && text.utf8.allSatisfy(Self.isToken), "is not the name of a header field")
        case .host: try Self.require(Self.isHost(text), "is neither a host name nor an address")
        case .address:
            guard Self.isNumericAddress(text) else {
                throw KindFailure("\"\(PrintableText.short(text))\" is not a numeric IPv4 or IPv6 address", hint: "names are not resolved here")
            }
        case .url: try Self.checkURL(text)
        case .path, .secretFile: break
        }
        return .string(text)
    }

    private static func require(_ holds: Bool, _ message: String) throws(KindFailure) {
        guard holds else { throw KindFailure(message) }
    }

    private static func integer(_ text: String, in range: ClosedRange<Int>) throws(KindFailure) -> Int {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        // Without a leading zero: YAML 1.1 reads 010 as eight, and people do not.
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), digits == "0" || !digits.hasPrefix("0") else {
            throw KindFailure("\"\(PrintableText.short(text))\" is not a whole number", hint: "write decimal digits alone; the unit is in the key's name")
        }
        guard let number = Int(text), range.contains(number) else {
            throw KindFailure("\(PrintableText.short(text)) is not in \(range.lowerBound)…\(range.upperBound)")
        }
        return number
    }

    private static func bool(_ text: String) throws(KindFailure) -> Bool {
        switch text {
        case "true": return true
        case "false": return false
        default: throw KindFailure("\"\(PrintableText.short(text))\" is neither true nor false")
        }
    }

    private static func checkURL(_ text: String) throws(KindFailure) {
        guard text.utf8.count <= 2048, let url = URLComponents(string: text, encodingInvalidCharacters: false),
            let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https", let host = url.host, !host.isEmpty
        else { throw KindFailure("is not a URL", hint: "write it like http://acs.example:7557") }
        guard url.user == nil, url.password == nil else { throw KindFailure("holds a user or a password", hint: "secrets go into the keys that end in _file") }
        guard url.query == nil, url.fragment == nil else { throw KindFailure("has a query or a fragment") }
        guard url.port.map((1...65_535).contains) ?? true else { throw KindFailure("has no valid port") }
    }
}

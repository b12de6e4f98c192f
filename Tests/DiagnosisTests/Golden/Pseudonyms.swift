import Foundation

/// Rewrites a report so that nobody can be told from it: what identifies a device, a person or a place becomes a name of its kind with
/// a number, the same for the same text. Numbers, states and the shape of everything stay.
struct Pseudonyms {
    private var known: [String: String] = [:]
    private var counts: [String: Int] = [:]

    /// Keys whose text is a name somebody chose, or an identity.
    private static let names: Set<String> = [
        "serial", "acs_id", "gpon_sn", "gpon_sn_hex", "registrar", "hostname", "ssid", "username", "ac_name", "account", "host_name", "alias", "number",
        "description", "management_host",
    ]
    /// Keys of lists and nodes whose `name` is one.
    private static let named: Set<String> = ["nodes", "hosts"]

    mutating func rewritten(_ value: Any, key: String = "", within list: String = "") -> Any {
        switch value {
        case let object as [String: Any]:
            var out: [String: Any] = [:]
            for name in object.keys.sorted() {
                guard let inner = object[name] else { continue }
                let chosen = name == "name" && Self.named.contains(list) ? "hostname" : name
                out[name] = rewritten(inner, key: chosen, within: list)
            }
            return out
        case let list as [Any]: return list.map { rewritten($0, key: key, within: key) }
        case let text as String: return Self.names.contains(key) ? token(key, text) : addressesReplaced(text)
        default: return value
        }
    }

    private mutating func token(_ kind: String, _ text: String) -> String {
        if let seen = known[kind + "|" + text] { return seen }
        counts[kind, default: 0] += 1
        let made = "\(kind)-\(counts[kind] ?? 0)"
        known[kind + "|" + text] = made
        return made
    }

    private mutating func addressesReplaced(_ text: String) -> String {
        var text = text
        for (kind, pattern) in [
            ("mac", "(?i)\\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\\b"), ("ipv4", "\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b"),
            ("ipv6", "(?i)\\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,7}(/[0-9]{1,3})?"),
        ] {
            while let range = text.range(of: pattern, options: .regularExpression) {
                text.replaceSubrange(range, with: "<" + token(kind, text[range].lowercased()) + ">")
            }
        }
        return text
    }
}

import DeviceReport

/// Services that a connection carries, from lists and names in which vendors tie the words together in several ways.
enum WANService {
    static func services(_ row: LayeredRow<WANField>, _ rules: WANRules) -> [WANRules.Service] {
        let found = row.observe(.services) { text in
            let words = services(text, rules)
            return words.isEmpty ? .unknown(.unparseable) : .value(words.map(\.rawValue).joined(separator: ","))
        }
        return found.value?.split(separator: ",").compactMap { WANRules.Service(rawValue: String($0)) } ?? []
    }

    /// `INTERNET,TR069`, `TR069_INTERNET`, `1_TR069_INTERNET_R_VID_10`; each service once.
    static func services(_ text: String, _ rules: WANRules) -> [WANRules.Service] {
        var out: [WANRules.Service] = []
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }
        for word in words.prefix(32) {
            if let service = rules.services[String(word)], !out.contains(service) { out.append(service) }
        }
        return out
    }
}

extension WANRules.Connection {
    /// How the address is obtained; nil where the type does not say.
    var mode: WANMode? {
        switch self {
        case .pppoe: .pppoe
        case .dhcp: .ipoeDhcp
        case .static: .static
        case .bridge: .bridge
        case .dslite: .dslite
        case .mape: .mape
        case .cellular, .lan: nil
        }
    }
}

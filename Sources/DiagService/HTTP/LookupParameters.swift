import DeviceReport
import HTTPTypes
import Hummingbird

/// The query of a lookup, parsed strictly: a misspelt parameter is an error and not a lookup of something else.
struct LookupParameters {
    static let known: Set<String> = ["q", "serial", "mac", "gpon_sn", "id", "timeout_ms", "refresh", "lang", "explain"]

    var query: LookupQuery
    var lang: String
    var explain: Bool

    init(query: LookupQuery, lang: String, explain: Bool) {
        self.query = query
        self.lang = lang
        self.explain = explain
    }

    init(_ request: Request, timeouts: LookupTimeouts) throws(Problem) {
        var values: [String: String] = [:]
        guard let pairs = QueryText.pairs(request.uri.query ?? "") else { throw Problem(.badParameter, "The query is not percent-encoded UTF-8.") }
        for (name, value) in pairs {
            guard Self.known.contains(name) else {
                throw Problem(.badParameter, "There is no such parameter. Known: \(Self.known.sorted().joined(separator: ", ")).")
            }
            guard values.updateValue(value, forKey: name) == nil else { throw Problem(.badParameter, "The parameter \(name) is given twice.") }
        }
        query = LookupQuery(
            key: try Self.key(values), timeoutMs: try Self.timeout(values["timeout_ms"], timeouts),
            refresh: try Self.word(values["refresh"], "refresh", default: .cached))
        lang = try Self.lang(values["lang"], accept: request.headers[.acceptLanguage])
        explain = try Self.flag(values["explain"])
    }

    private static func key(_ values: [String: String]) throws(Problem) -> DeviceKey {
        let given = ["q", "serial", "mac", "gpon_sn", "id"].filter { values[$0] != nil }
        guard given.count == 1, let name = given.first, let text = values[name] else {
            throw Problem(.malformedKey, "Give one key: serial, mac, gpon_sn, id or q.")
        }
        do throws(DeviceKey.Invalid) {
            guard let key = try DeviceKey.named(name, validating: text) else { throw .badCharacter }
            return key
        } catch {
            throw Problem(.malformedKey, "The parameter \(name) does not hold a valid key (\(error.rawValue)).")
        }
    }

    private static func timeout(_ text: String?, _ timeouts: LookupTimeouts) throws(Problem) -> Int {
        guard let text else { return timeouts.standardMs }
        let range = timeouts.range
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text), range.contains(value) else {
            throw Problem(.badParameter, "timeout_ms is a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }

    private static func word(_ text: String?, _ name: String, default fallback: ReadOptions.Refresh) throws(Problem) -> ReadOptions.Refresh {
        guard let text else { return fallback }
        guard let value = ReadOptions.Refresh(rawValue: text) else { throw Problem(.badParameter, "\(name) is cached or live.") }
        return value
    }

    private static func lang(_ text: String?, accept: String?) throws(Problem) -> String {
        if let text {
            guard text == "fr" || text == "en" else { throw Problem(.badParameter, "lang is fr or en.") }
            return text
        }
        for item in QualityValues(accept).items {
            let tag = item.value.prefix { $0 != "-" }
            if tag == "fr" || tag == "en" { return String(tag) }
        }
        return "fr"
    }

    private static func flag(_ text: String?) throws(Problem) -> Bool {
        switch text {
        case nil, "0", "false": return false
        case "1", "true": return true
        default: throw Problem(.badParameter, "explain is 1 or 0.")
        }
    }
}

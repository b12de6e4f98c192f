import DeviceReport
import Hummingbird

extension ParameterRequest {
    static let known: Set<String> = ["path", "depth", "limit", "cursor", "timeout_ms"]

    /// Parsed strictly, as the query of a lookup.
    /// - Parameter id: the segment of the URL, percent-encoded as it came.
    init(_ request: Request, id: String, timeouts: LookupTimeouts) throws(Problem) {
        var values: [String: String] = [:]
        guard let pairs = QueryText.pairs(request.uri.query ?? "") else { throw Problem(.badParameter, "The query is not percent-encoded UTF-8.") }
        for (name, value) in pairs {
            guard Self.known.contains(name) else {
                throw Problem(.badParameter, "There is no such parameter. Known: \(Self.known.sorted().joined(separator: ", ")).")
            }
            guard values.updateValue(value, forKey: name) == nil else { throw Problem(.badParameter, "The parameter \(name) is given twice.") }
        }
        guard let path = Self.path(validating: values["path"] ?? "") else {
            throw Problem(
                .badParameter,
                "path is empty, or begins with Device or InternetGatewayDevice and has letters, digits, _ and - between single dots, \(Self.longestPath) characters at most."
            )
        }
        if let cursor = values["cursor"], cursor.isEmpty || cursor.unicodeScalars.count > Self.longestCursor {
            throw Problem(.badParameter, "cursor is the next of the page before.")
        }
        self.init(
            key: try Self.key(id), path: path, depth: try Self.number(values["depth"], "depth", in: Self.depths, default: Self.depths.lowerBound),
            limit: try Self.number(values["limit"], "limit", in: Self.limits, default: Self.standardLimit), cursor: values["cursor"],
            timeoutMs: try Self.number(values["timeout_ms"], "timeout_ms", in: timeouts.range, default: timeouts.standardMs))
    }

    private static func key(_ id: String) throws(Problem) -> DeviceKey {
        guard let text = QueryText.decoded(id) else { throw Problem(.malformedKey, "The id is not percent-encoded UTF-8.") }
        do throws(DeviceKey.Invalid) {
            return try DeviceKey.any(validating: text)
        } catch {
            throw Problem(.malformedKey, "The id is no valid key (\(error.rawValue)).")
        }
    }

    private static func number(_ text: String?, _ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(Problem) -> Int {
        guard let text else { return fallback }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text), range.contains(value) else {
            throw Problem(.badParameter, "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }
}

import DeviceReport
import Hummingbird

/// The parts of a question about an OLT, parsed strictly.
struct OLTRequest {
    static let longestName = 64
    static let longestPort = 64

    let olt: String
    let timeoutMs: Int

    init(_ request: Request, _ context: DiagRequestContext, timeouts: LookupTimeouts, takesTime: Bool) throws(Problem) {
        olt = try Self.segment(context.parameters.get("id"), "id", longest: Self.longestName)
        var timeout = timeouts.standardMs
        guard let pairs = QueryText.pairs(request.uri.query ?? "") else { throw Problem(.badParameter, "The query is not percent-encoded UTF-8.") }
        for (position, (name, value)) in pairs.enumerated() {
            guard takesTime, name == "timeout_ms" else {
                throw Problem(.badParameter, "There is no such parameter." + (takesTime ? " Known: timeout_ms." : ""))
            }
            guard position == 0 else { throw Problem(.badParameter, "The parameter timeout_ms is given twice.") }
            guard value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(value), timeouts.range.contains(number) else {
                throw Problem(.badParameter, "timeout_ms is a whole number from \(timeouts.range.lowerBound) to \(timeouts.range.upperBound).")
            }
            timeout = number
        }
        timeoutMs = timeout
    }

    var deadline: ContinuousClock.Instant { .now + .milliseconds(timeoutMs) }

    /// A segment of the path, percent-decoded: printable, not empty, not too long.
    static func segment(_ text: String?, _ name: String, longest: Int) throws(Problem) -> String {
        guard let text, let plain = QueryText.decoded(text) else { throw Problem(.badParameter, "\(name) is not percent-encoded UTF-8.") }
        guard !plain.isEmpty, plain.unicodeScalars.count <= longest, plain.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
            throw Problem(.badParameter, "\(name) has 1 to \(longest) printable characters without blanks.")
        }
        return plain
    }

    /// The ONU that a segment names: by its PON serial, or on EPON by its MAC address.
    static func device(_ text: String?) throws(Problem) -> DeviceIdentity {
        let plain = try segment(text, "serial", longest: 20)
        if let serial = GPONSerial(plain) { return DeviceIdentity(gponSN: serial) }
        if let mac = MACAddress(plain) { return DeviceIdentity(mac: mac) }
        throw Problem(.malformedKey, "serial is a PON serial as TPLGB40A1001 or in hex digits, or on EPON a MAC address.")
    }
}

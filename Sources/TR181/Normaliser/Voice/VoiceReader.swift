import DeviceReport

/// Telephone lines: TR-104 version 1 (profiles and lines) and version 2 (SIP clients), under whatever root the dialect names.
struct VoiceReader {
    let scope: TreeScope

    /// The lines of the first root that reports the state of any; nil without a voice service.
    func section() -> VoiceSection? {
        var found = false
        for root in scope.dialect.voice.roots {
            let services = scope.rows(root)
            if services.isEmpty { continue }
            found = true
            let lines = services.flatMap { $0.rows("VoiceProfile").flatMap { $0.rows("Line") } + $0.rows("SIP.Client") }
            guard lines.contains(where: { $0.text("Status") != nil }) else { continue }
            var out = VoiceSection()
            out.lines = lines.map(line)
            return out
        }
        return found ? VoiceSection() : nil
    }

    private func line(_ row: TreeObject) -> VoiceLine {
        let words = scope.dialect.voice.statuses
        var out = VoiceLine()
        out.id = row.path
        out.enabled = row.boolean("Enable")
        out.status = row.observe("Status") { Scalar.string($0).flatMap { words[$0.lowercased()].map { .value($0) } ?? .unknown(.unparseable) } }
        out.rawStatus = row.string("Status")
        out.callState = row.observe("CallState") { Scalar.string($0).map { $0.lowercased() } }
        out.numberLast4 = masked(row.observe("DirectoryNumber", Self.last4))
        return out
    }

    private static func last4(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).flatMap { text in
            let digits = text.utf8.filter { (48...57).contains($0) }
            return digits.count >= 4 ? .value(String(decoding: digits.suffix(4), as: UTF8.self)) : .unknown(.unparseable)
        }
    }

    /// A telephone number does not enter the report whole, not even as the raw text of its origin.
    private func masked(_ number: Observed<String>) -> Observed<String> {
        guard var origin = number.origin else { return number }
        origin.raw = number.value.map { "…\($0)" } ?? ""
        return number.value.map { Observed($0, origin) } ?? .unknown(number.reason ?? .notReported, origin)
    }
}

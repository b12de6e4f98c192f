import DeviceReport

/// Telephone lines: TR-104 version 1 (profiles and lines) and version 2 (SIP clients), under whatever root the dialect names.
struct VoiceReader {
    let scope: TreeScope

    /// The lines of the first root that reports the state of any; nil without a voice service.
    func section() -> VoiceSection? {
        let rules = scope.dialect.voice
        let found = rules.roots.filter { !scope.rows($0).isEmpty }
        guard !found.isEmpty else { return nil }
        var out = VoiceSection()
        let lines = scope.layered(rules.lines)
        guard let root = found.first(where: { root in lines.contains { $0.path.hasPrefix(root + ".") && $0.text(.status) != nil } }) else { return out }
        let sockets = scope.layered(rules.sockets)
        out.lines = lines.filter { $0.path.hasPrefix(root + ".") }.map { line($0, sockets) }
        return out
    }

    private func line(_ row: LayeredRow<VoiceField>, _ sockets: [LayeredRow<VoiceSocketField>]) -> VoiceLine {
        let words = scope.dialect.voice.statuses
        var out = VoiceLine()
        out.id = row.path
        out.enabled = row.boolean(.enabled)
        out.status = row.observe(.status) { Scalar.string($0).flatMap { words[$0.lowercased()].map { .value($0) } ?? .unknown(.unparseable) } }
        out.rawStatus = row.string(.status)
        out.callState = row.observe(.callState, WANWords.lower)
        out.numberLast4 = row.observe(.number, Self.last4).masked
        out.registrar = row.string(.registrar)
        if out.registrar.value == nil, let network = row.text(.network).flatMap({ scope.references.resolve($0) }).flatMap({ scope.object($0) }) {
            out.registrar = out.registrar.or(network.string("RegistrarServer", "ProxyServer"))
        }
        out.lastError = row.observe(.lastError, WANWords.error)
        out.codec = row.string(.codec)
        out.stats = stats(row)
        out.fxs = socket(row, sockets)
        return out
    }

    /// Nil where nothing was counted: a line without calls has no quality.
    private func stats(_ row: LayeredRow<VoiceField>) -> VoiceStats? {
        var out = VoiceStats()
        let hadPackets = [VoiceField.packetsReceived, .packetsSent].contains { (row.count($0).value ?? 0) > 0 }
        out.callsDropped = row.count(.callsDropped)
        out.serverDownS = row.count(.serverDown)
        if hadPackets {
            out.lossPct = row.observe(.loss) { Scalar.decimal($0).flatMap { (0...100).contains($0) ? .value($0) : .unknown(.outOfRange) } }
            out.jitterMs = row.number(.jitter)
            out.rttMs = row.number(.rtt)
        }
        return hadPackets || [out.callsDropped, out.serverDownS].contains { ($0.value ?? 0) > 0 } ? out : nil
    }

    /// The socket that the line refers to, of the same service.
    private func socket(_ row: LayeredRow<VoiceField>, _ sockets: [LayeredRow<VoiceSocketField>]) -> VoiceSocket? {
        let ids = row.list(.sockets)
        let service = scope.dialect.voice.roots.first { row.path.hasPrefix($0 + ".") }.map { root in
            root + "." + row.path.dropFirst(root.utf8.count + 1).prefix { $0 != "." } + "."
        }
        guard let id = ids.first, let service,
            let socket = sockets.first(where: { $0.path.hasPrefix(service) && ($0.observe(.id, Scalar.string).value ?? String($0.number)) == id })
        else { return nil }
        var out = VoiceSocket()
        out.status = socket.observe(.status, WANWords.lower)
        out.test = socket.observe(.test, WANWords.lower)
        out.loopCurrentMA = socket.number(.loopCurrent)
        return out
    }

    private static func last4(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).flatMap { text in
            let digits = text.utf8.filter { (48...57).contains($0) }
            return digits.count >= 4 ? .value(String(decoding: digits.suffix(4), as: UTF8.self)) : .unknown(.unparseable)
        }
    }
}

extension Observed where Value == String {
    /// A telephone number does not enter the report whole, not even as the raw text of its origin.
    fileprivate var masked: Observed {
        guard var origin else { return self }
        origin.raw = value.map { "…\($0)" } ?? ""
        return value.map { Observed($0, origin) } ?? .unknown(reason ?? .notReported, origin)
    }
}

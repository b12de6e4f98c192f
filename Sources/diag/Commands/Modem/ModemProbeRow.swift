import DeviceReport
import ModemBridgeClient

/// What a modem said without a login, and of a visit where there was one.
struct ModemProbeRow: ReportObject {
    var address = ""
    var status = SourceStatus(.bridge, .skipped)
    var glance: ModemGlance?
    var visited: ModemVisitRow?

    func visit(_ sink: inout some ReportSink) {
        sink.required("address", address, "Where it was asked.")
        sink.required("state", status.state, "What became of asking.")
        sink.field("reason", status.reason, "Stable code that refines the state.")
        sink.field("detail", status.detail, "One sentence for the NOC.")
        sink.field("answer_ms", glance.map { ($0.answerMs * 10).rounded() / 10 }, "How long its slowest answer took, milliseconds.")
        sink.field("model", glance?.model, "Model, by its page.")
        sink.field("account", glance?.account, "Account that its page's password is for.")
        sink.field("cipher", glance?.cipher?.rawValue, "cbc, gcm or gcm_oaep, by its page's script.")
        sink.field("busy", glance?.isBusy, "Whether somebody is logged in.")
        sink.field("locked", known { $0.isLocked }, "Whether wrong passwords have locked its page.")
        sink.field("lock_s", glance?.lockSeconds, "For how many seconds more.")
        sink.field("failed_logins", glance?.failedLogins, "Wrong passwords counted so far.")
        sink.field("redirects_to_https", glance?.leadsToHTTPS, "Whether it leads from http to https.")
        sink.object("visit", visited, "The visit with a login.")
    }

    /// What only a page that came can say.
    private func known<Value>(_ value: (ModemGlance) -> Value) -> Value? {
        glance.flatMap { $0.model ?? $0.account ?? $0.failedLogins.map(String.init) != nil ? value($0) : nil }
    }

    /// A word and what it says, a line each; 80 columns wide as long as the modem's own words are short.
    var text: String {
        var rows = [("Modem", address)]
        rows += Self.said("Answer", status, ok: "ok, within \(Self.rounded(glance?.answerMs ?? 0)) ms")
        if let glance {
            rows.append(("Model", glance.model ?? "not told"))
            rows.append(("Account", glance.account ?? "not told"))
            rows.append(("Cipher", glance.cipher.map(Self.words) ?? "not told"))
            rows.append(("Session", glance.isBusy.map { $0 ? "busy: somebody is logged in" : "free" } ?? "not told"))
            rows.append(("Lock", lock(glance)))
            rows.append(("https", glance.leadsToHTTPS ? "redirects to \(glance.endpoint.text)" : glance.endpoint.scheme == .https ? "yes" : "no redirect"))
        }
        if let visited {
            let status = visited.status
            rows += Self.said("Visit", status, ok: "ok")
            if let leaves = status.leaves { rows.append(("Read", "\(leaves) values in \(status.durationMs ?? 0) ms")) }
            for warning in status.warnings { rows.append(("", warning)) }
            if let capture = visited.capture { rows.append(("Capture", capture)) }
        }
        return rows.map { "  " + $0.0.padding(to: 10) + Self.safe($0.1) + "\n" }.joined()
    }

    private static func said(_ label: String, _ status: SourceStatus, ok: String) -> [(String, String)] {
        guard status.state != .ok else { return [(label, ok)] }
        let words = [status.state.rawValue, status.reason].compactMap { $0 }.joined(separator: "  ")
        return [(label, words)] + (status.detail.map { [("", $0)] } ?? [])
    }

    private func lock(_ glance: ModemGlance) -> String {
        guard let isLocked = known({ $0.isLocked }) else { return "not told" }
        let failed = glance.failedLogins.map { "\($0) wrong passwords counted" }
        let state = isLocked ? "locked" + (glance.lockSeconds.map { " for \($0) s more" } ?? "") : "open"
        return [state, failed].compactMap { $0 }.joined(separator: ", ")
    }

    private static func words(_ cipher: CipherKind) -> String {
        switch cipher {
        case .cbc: "AES-128-CBC, signed with bare RSA (cbc)"
        case .gcm: "AES-128-GCM, signed with bare RSA (gcm)"
        case .gcmOAEP: "AES-128-GCM, signed with RSA-OAEP (gcm_oaep)"
        }
    }

    private static func rounded(_ ms: Double) -> String { String(max(1, Int(min(ms, 1e9).rounded()))) }

    /// A modem's own words must not steer the terminal.
    private static func safe(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? "?" : Character($0) })
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

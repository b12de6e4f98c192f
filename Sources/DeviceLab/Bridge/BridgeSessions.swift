import Synchronization

/// One web session per modem: a second read waits for the first, further ones are refused.
final class BridgeSessions: Sendable {
    /// Reads that may wait for one modem.
    static let queueLimit = 4

    private struct Modem {
        var isBusy = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let modems = Mutex<[String: Modem]>([:])

    /// Waits for the modem; `false` where too many wait already. Every `true` needs a ``leave(_:)``.
    func enter(_ host: String) async -> Bool {
        enum Verdict { case go, wait, refuse }
        let verdict: Verdict = modems.withLock { modems in
            if modems[host]?.isBusy != true {
                modems[host, default: Modem()].isBusy = true
                return .go
            }
            return (modems[host]?.waiting.count ?? 0) < Self.queueLimit ? .wait : .refuse
        }
        switch verdict {
        case .go: return true
        case .refuse: return false
        case .wait:
            await withCheckedContinuation { continuation in
                let isFree = modems.withLock { modems in
                    if modems[host]?.isBusy == true {
                        modems[host]?.waiting.append(continuation)
                        return false
                    }
                    modems[host, default: Modem()].isBusy = true
                    return true
                }
                if isFree { continuation.resume() }
            }
            return true
        }
    }

    /// Hands the modem to the next in the queue.
    func leave(_ host: String) {
        let next: CheckedContinuation<Void, Never>? = modems.withLock { modems in
            guard let modem = modems[host], !modem.waiting.isEmpty else {
                modems[host] = nil
                return nil
            }
            return modems[host]?.waiting.removeFirst()
        }
        next?.resume()
    }

    var active: Int { modems.withLock { $0.count } }
    var queued: Int { modems.withLock { $0.values.reduce(0) { $0 + $1.waiting.count } } }
}

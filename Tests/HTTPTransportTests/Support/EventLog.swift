import Synchronization

/// What a test server saw, in order; a test waits for an entry instead of sleeping.
final class EventLog: Sendable {
    private struct State {
        var entries: [String] = []
        var waiters: [(prefix: String, continuation: CheckedContinuation<String, Never>)] = []
    }

    private let state = Mutex(State())

    var entries: [String] { state.withLock { $0.entries } }

    func count(_ prefix: String) -> Int { entries.count { $0.hasPrefix(prefix) } }

    func add(_ entry: String) {
        let ready = state.withLock { state in
            state.entries.append(entry)
            let ready = state.waiters.filter { entry.hasPrefix($0.prefix) }
            state.waiters.removeAll { entry.hasPrefix($0.prefix) }
            return ready.map(\.continuation)
        }
        for continuation in ready { continuation.resume(returning: entry) }
    }

    /// The first entry, past or future, that begins with `prefix`.
    @discardableResult
    func first(_ prefix: String) async -> String {
        await withCheckedContinuation { continuation in
            let found = state.withLock { state in
                let found = state.entries.first { $0.hasPrefix(prefix) }
                if found == nil { state.waiters.append((prefix, continuation)) }
                return found
            }
            if let found { continuation.resume(returning: found) }
        }
    }
}

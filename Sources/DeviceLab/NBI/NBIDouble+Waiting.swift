/// The NBI looks at the database in steps; these are its loops.
extension NBIDouble {
    /// Waits until no session holds the device's lock.
    func waitForLock(_ id: String) async -> Bool {
        await waits(upTo: options.lockWait) { store.device(id)?.isInSession != true }
    }

    /// Waits until a session beyond the first `count` has begun.
    func waitForSession(_ id: String, after count: Int, at threshold: Duration) async -> Bool {
        // The modem cannot have informed before the first look, so that a session costs one step at least.
        guard threshold >= options.sessionPoll else { return false }
        do {
            try await Task.sleep(for: options.sessionPoll)
        } catch {
            return false
        }
        return await waits(upTo: threshold - options.sessionPoll) { (store.device(id)?.sessions ?? 0) > count }
    }

    func waitForSessionEnd(_ id: String) async -> Bool {
        await waits(upTo: options.sessionLimit) { store.device(id)?.isInSession != true }
    }

    /// How long to wait for a session to begin; `nil` where the field is no number and the wait never ends.
    func onlineThreshold(_ field: String?) -> Duration? {
        guard let field, !field.isEmpty else { return options.onlineThreshold }
        return NBIText.leadingInteger(field).map { $0 == 0 ? options.onlineThreshold : .milliseconds($0) }
    }

    private func waits(upTo limit: Duration, until condition: () -> Bool) async -> Bool {
        var left = limit
        while !condition() {
            guard left >= options.sessionPoll else { return false }
            do {
                try await Task.sleep(for: options.sessionPoll)
            } catch {
                return false
            }
            left -= options.sessionPoll
        }
        return true
    }
}

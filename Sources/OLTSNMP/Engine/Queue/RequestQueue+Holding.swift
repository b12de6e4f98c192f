// What is held back, and for how long.
extension RequestQueue {
    mutating func note(_ id: ID, _ entry: Entry, until: Instant, wasSent: Bool) {
        guard let since = entry.heldAt, since < until else { return }
        let held = since.duration(to: until)
        heldCount += 1
        heldTotal += held
        released.append((id, held, wasSent))
    }

    /// What has just come and could not be sent waits from now on.
    /// - Parameter since: when it is the cap or the rate that holds it back.
    mutating func keepFresh(heldSince since: Instant?) {
        for id in fresh where isWaiting(id) {
            guard let deadline = entries[id]?.deadline else { continue }
            if let since { entries[id]?.heldAt = since }
            deadlines.push(deadline, id)
        }
        fresh.removeAll(keepingCapacity: true)
    }

    /// While nothing may be sent at all (the agent's engine is not known) deadlines count all the same.
    mutating func expireUnsendable(_ now: Instant) -> [ID] {
        keepFresh(heldSince: nil)
        return expireWaiting(now)
    }

    mutating func tidy() {
        deadlines.compact(live: entries.count) { due, id in entries[id]?.deadline == due }
        attempts.compact(live: flights.count) { due, id in flights[id]?.ends == due }
        lookups.compact(live: waitingCount) { id in entries[id] != nil }
        walks.compact(live: waitingCount) { id in entries[id] != nil }
    }
}

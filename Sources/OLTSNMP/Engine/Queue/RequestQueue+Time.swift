// What a moment brings: attempts that are over, deadlines, room to send.
extension RequestQueue {
    /// What is due at this moment.
    mutating func advance(_ now: Instant) -> [Action] {
        var actions: [Action] = []
        released.removeAll(keepingCapacity: true)
        endAttempts(now, &actions)
        for id in expireWaiting(now) { actions.append(.fail(id, .timeout)) }
        while waitingCount > 0, flights.count < window.allowed, rate.opens(now) == nil, let id = take() {
            guard let deadline = entries[id]?.deadline, deadline > now else {
                expire(id)
                actions.append(.fail(id, .timeout))
                continue
            }
            actions.append(launch(id, now))
        }
        keepFresh(heldSince: now)
        tidy()
        return actions
    }

    /// Takes out what is past its deadline.
    mutating func expireWaiting(_ now: Instant) -> [ID] {
        var expired: [ID] = []
        while let (due, id) = deadlines.first, due <= now {
            deadlines.removeFirst()
            guard let entry = entries[id], entry.deadline == due else { continue }
            expire(id)
            expired.append(id)
        }
        return expired
    }

    /// When `advance` is next due; nil when nothing is under way.
    mutating func nextDue(_ now: Instant) -> Instant? {
        while let (due, id) = attempts.first, flights[id]?.ends != due { attempts.removeFirst() }
        while let (due, id) = deadlines.first, entries[id]?.deadline != due { deadlines.removeFirst() }
        var next = attempts.first?.due
        if let deadline = deadlines.first?.due { next = min(next ?? deadline, deadline) }
        if waitingCount > 0, flights.count < window.allowed, let opens = rate.opens(now) { next = min(next ?? opens, opens) }
        return next
    }

    mutating func endAttempts(_ now: Instant, _ actions: inout [Action]) {
        var again: [ID] = []
        while let (due, token) = attempts.first, due <= now {
            attempts.removeFirst()
            guard let flight = flights[token], flight.ends == due else { continue }
            flights[token] = nil
            window.timedOut(sentAt: flight.sentAt, now)
            for id in flight.members.isEmpty ? [token] : flight.members.map(\.id) {
                guard let entry = entries[id], entry.flight == token else { continue }
                if entry.attemptsLeft > 0, entry.deadline > now {
                    again.append(id)
                } else {
                    expire(id)
                    actions.append(.fail(id, .timeout))
                }
            }
        }
        for id in again.sorted(by: >) {
            entries[id]?.isRetry = true
            putInFront(id)
        }
    }

    mutating func expire(_ id: ID) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        if entry.flight == nil { waitingCount -= 1 }
        timedOut += 1
        note(id, entry, until: entry.deadline, wasSent: false)
    }
}

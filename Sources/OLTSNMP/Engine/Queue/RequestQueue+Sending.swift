// Who goes next, and with whom in one PDU.
extension RequestQueue {
    /// The next that is alive. A walk's turn comes after three lookups.
    mutating func take() -> ID? {
        while let id = front.popLast() { if isWaiting(id) { return id } }
        while let id = lookups.first, !isWaiting(id) { lookups.removeFirst() }
        while let id = walks.first, !isWaiting(id) { walks.removeFirst() }
        if let id = lookups.first, lookupsInARow < 3 || walks.first == nil {
            lookups.removeFirst()
            lookupsInARow += 1
            return id
        }
        lookupsInARow = 0
        guard let id = walks.first else { return nil }
        walks.removeFirst()
        return id
    }

    func isWaiting(_ id: ID) -> Bool {
        guard let entry = entries[id] else { return false }
        return entry.flight == nil
    }

    mutating func launch(_ id: ID, _ now: Instant) -> Action {
        let others = packmates(of: id, now)
        var token = id
        if !others.isEmpty {
            nextPack += 1
            token = nextPack
            packed += UInt64(others.count)
        }
        var attempt = Duration.zero
        for member in others.isEmpty ? [id] : [id] + others {
            guard var entry = entries[member] else { continue }
            attempt = max(attempt, min(entry.timeout, now.duration(to: entry.deadline)))
            if entry.isRetry { retried += 1 }
            entry.attemptsLeft -= 1
            entry.flight = token
            note(member, entry, until: now, wasSent: true)
            entry.heldAt = nil
            entries[member] = entry
            waitingCount -= 1
        }
        let members = others.isEmpty ? [] : ([id] + others).map { Member(id: $0, names: entries[$0]?.names ?? 0) }
        flights[token] = Flight(members: members, sentAt: now, ends: now + attempt)
        attempts.push(now + attempt, token)
        rate.sent(now)
        peak = max(peak, flights.count)
        return .send(token, timeout: attempt)
    }

    /// Lookups next in line that fit the same PDU, while more wait than may be sent.
    mutating func packmates(of id: ID, _ now: Instant) -> [ID] {
        guard packLimit > 1, let first = entries[id], first.names > 0, first.names < packLimit else { return [] }
        guard waitingCount > window.allowed - flights.count else { return [] }
        var room = packLimit - first.names
        var others: [ID] = []
        while let next = lookups.first {
            guard let entry = entries[next], entry.flight == nil else {
                lookups.removeFirst()
                continue
            }
            guard entry.names > 0, entry.names <= room, entry.deadline > now else { break }
            lookups.removeFirst()
            room -= entry.names
            others.append(next)
        }
        // Each of them ends at its own deadline, whatever becomes of the PDU.
        for member in others.isEmpty ? [] : [id] + others {
            if let deadline = entries[member]?.deadline { deadlines.push(deadline, member) }
        }
        return others
    }
}

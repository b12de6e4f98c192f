// How requests leave the queue: answered, cancelled, lost, or back in front of the others.
extension RequestQueue {
    /// Whether somebody still waits for this answer; duplicates and late ones are not news.
    mutating func answered(_ id: ID) -> Bool {
        guard flights.removeValue(forKey: id) == nil else {
            window.answered()
            return entries.removeValue(forKey: id) != nil
        }
        // The answer to an attempt that was given up, while the next one waits.
        guard let entry = entries[id], entry.isRetry, entry.flight == nil else { return false }
        entries[id] = nil
        waitingCount -= 1
        return true
    }

    /// The requests that share a PDU, in its order, and whether each is still waited for; nil when it is not in flight.
    mutating func answeredPack(_ pack: ID) -> [(member: Member, isAlive: Bool)]? {
        guard let flight = flights.removeValue(forKey: pack) else { return nil }
        window.answered()
        return flight.members.map { member in
            let isAlive = entries[member.id]?.flight == pack
            if isAlive { entries[member.id] = nil }
            return (member, isAlive)
        }
    }

    /// The agent failed on a shared PDU: each of its requests goes alone, before all that wait.
    mutating func splitPack(_ pack: ID) {
        guard let flight = flights.removeValue(forKey: pack) else { return }
        window.answered()
        for id in flight.members.reversed().map(\.id) where entries[id]?.flight == pack {
            entries[id]?.names = 0
            entries[id]?.attemptsLeft += 1
            putInFront(id)
        }
    }

    /// Requests of a PDU on its way, dead ones included; a request that travels alone is its own.
    func members(of token: ID) -> [ID] { token < Self.packs ? [token] : flights[token]?.members.map(\.id) ?? [] }

    /// Whether the request was alive; it never reports again.
    mutating func cancel(_ id: ID) -> Bool {
        guard let entry = entries.removeValue(forKey: id) else { return false }
        if entry.flight == nil { waitingCount -= 1 }
        return true
    }

    /// A PDU that could not be sent after all takes no place.
    mutating func forget(_ token: ID) { flights[token] = nil }

    /// Puts a request in flight before all that wait, as if it had not been sent; false when it is not in flight.
    mutating func requeue(_ id: ID) -> Bool {
        guard let entry = entries[id], let flight = entry.flight else { return false }
        entries[id]?.attemptsLeft += 1
        putInFront(id)
        if flights[flight]?.members.allSatisfy({ entries[$0.id]?.flight != flight }) ?? false { flights[flight] = nil }
        return true
    }

    mutating func putInFront(_ id: ID) {
        entries[id]?.flight = nil
        waitingCount += 1
        front.append(id)
        if let deadline = entries[id]?.deadline { deadlines.push(deadline, id) }
    }

    /// Everything in flight is lost (the port is closed); those ids are returned.
    mutating func dropInFlight() -> [ID] {
        let lost = flights.all.flatMap { $0.value.members.isEmpty ? [$0.id] : $0.value.members.map(\.id) }.filter { entries[$0]?.flight != nil }.sorted()
        for id in lost { entries[id] = nil }
        flights.removeAll()
        return lost
    }

    /// Takes out everything that waits.
    mutating func dropWaiting() -> [ID] {
        let dropped = entries.all.filter { $0.value.flight == nil }.map(\.id).sorted()
        for id in dropped { entries[id] = nil }
        waitingCount = 0
        return dropped
    }
}

/// Moments with what is due at them, the earliest first. Entries are never searched for: one that is over stays until it
/// comes up, or until the stale ones are the majority, so every operation costs O(log n), amortised.
struct DueHeap<Key> {
    typealias Instant = ContinuousClock.Instant

    private var entries: [(due: Instant, key: Key)] = []

    var count: Int { entries.count }
    var first: (due: Instant, key: Key)? { entries.first }

    mutating func push(_ due: Instant, _ key: Key) {
        entries.append((due, key))
        var child = entries.count - 1
        while child > 0, entries[child].due < entries[(child - 1) / 2].due {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        sink(0)
    }

    /// Throws the stale entries out when they outnumber the others.
    /// - Parameter live: about how many entries still mean something.
    mutating func compact(live: Int, _ isLive: (Instant, Key) -> Bool) {
        guard entries.count > 2 * live + 64 else { return }
        entries = entries.filter { isLive($0.due, $0.key) }
        for parent in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sink(parent) }
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var least = parent
            let left = 2 * parent + 1
            if left < entries.count, entries[left].due < entries[least].due { least = left }
            if left + 1 < entries.count, entries[left + 1].due < entries[least].due { least = left + 1 }
            if least == parent { return }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}

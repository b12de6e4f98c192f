/// Ids in order of arrival. Those that are over are skipped when they come up, not searched for.
struct IDQueue {
    private var ids: [UInt64] = []
    private var head = 0

    var first: UInt64? { head < ids.count ? ids[head] : nil }

    mutating func append(_ id: UInt64) { ids.append(id) }

    mutating func removeFirst() {
        head += 1
        guard head > 64, head * 2 > ids.count else { return }
        ids.removeFirst(head)
        head = 0
    }

    /// Throws out what is over when it is the majority.
    mutating func compact(live: Int, _ isLive: (UInt64) -> Bool) {
        guard ids.count - head > 2 * live + 64 else { return }
        ids = ids[head...].filter(isLive)
        head = 0
    }
}

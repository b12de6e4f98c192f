import struct Foundation.Date

/// Turns differences of lists into what happened to ONUs, and keeps the last of it.
///
/// An ONU that left one OLT and turned up on another has moved, in whichever order the two were walked.
struct ChangeLog: Sendable {
    /// Changes kept.
    let limit: Int
    private(set) var changes: [ONUChange] = []
    private var lastNumber: UInt64 = 0
    /// Where those that left lately were seen last, and in which order they left.
    private var lastPlaces: [UInt64: ONULocation] = [:]
    private var order: [UInt64] = []

    init(limit: Int = 1000) { self.limit = max(1, limit) }

    /// - Parameter table: as it is after the difference.
    mutating func note(_ difference: ONUTable.Difference, _ table: ONUTable, at: Date) {
        let put = Dictionary(difference.put.map { ($0.key, $0) }) { first, _ in first }
        let dropped = Dictionary(difference.dropped.map { ($0.key, $0) }) { first, _ in first }
        for onu in difference.dropped {
            let from = ONULocation(olt: difference.olt, index: onu.index)
            if put[onu.key] != nil { continue }
            if let elsewhere = table.locations(of: onu.key).first {
                append(.moved, onu.key, from: from, to: elsewhere, at)
            } else {
                append(.gone, onu.key, from: from, to: nil, at)
                remember(onu.key, from)
            }
        }
        for onu in difference.put {
            let to = ONULocation(olt: difference.olt, index: onu.index)
            if let before = dropped[onu.key] {
                append(.moved, onu.key, from: ONULocation(olt: difference.olt, index: before.index), to: to, at)
            } else if let other = table.locations(of: onu.key).first(where: { $0 != to }) {
                append(.doubled, onu.key, from: other, to: to, at)
            } else if let last = lastPlaces.removeValue(forKey: onu.key.packed), last != to {
                append(.moved, onu.key, from: last, to: to, at)
            } else {
                append(.added, onu.key, from: nil, to: to, at)
            }
        }
        if changes.count > limit { changes.removeFirst(changes.count - limit) }
    }

    private mutating func append(_ kind: ONUChange.Kind, _ key: ONUKey, from: ONULocation?, to: ONULocation?, _ at: Date) {
        lastNumber += 1
        changes.append(ONUChange(number: lastNumber, kind: kind, key: key, from: from, to: to, noticedAt: at))
    }

    private mutating func remember(_ key: ONUKey, _ place: ONULocation) {
        if lastPlaces.updateValue(place, forKey: key.packed) == nil { order.append(key.packed) }
        guard order.count > limit * 8 else { return }
        for forgotten in order.prefix(limit) { lastPlaces[forgotten] = nil }
        order.removeFirst(limit)
    }
}

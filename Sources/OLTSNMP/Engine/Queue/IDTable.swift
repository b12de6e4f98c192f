/// Values by request number. The numbers are given out here, one after the other, and never by a peer, so the keyed hash of
/// a dictionary, which is a good part of what a request costs, protects nothing. Numbers are greater than 0.
struct IDTable<Value> {
    private var ids: [UInt64]
    private var values: [Value?]
    private(set) var count = 0

    init() {
        ids = Array(repeating: 0, count: 16)
        values = Array(repeating: nil, count: 16)
    }

    var isEmpty: Bool { count == 0 }

    /// In no order.
    var all: [(id: UInt64, value: Value)] {
        zip(ids, values).compactMap { id, value in value.map { (id, $0) } }
    }

    subscript(id: UInt64) -> Value? {
        get {
            let place = place(of: id)
            return ids[place] == id ? values[place] : nil
        }
        set {
            guard let newValue else {
                removeValue(forKey: id)
                return
            }
            var place = place(of: id)
            if ids[place] != id {
                if (count + 1) * 2 > ids.count {
                    grow()
                    place = self.place(of: id)
                }
                ids[place] = id
                count += 1
            }
            values[place] = newValue
        }
    }

    @discardableResult
    mutating func removeValue(forKey id: UInt64) -> Value? {
        var hole = place(of: id)
        guard ids[hole] == id else { return nil }
        let value = values[hole]
        count -= 1
        // What was put further down because this place was taken moves up, so that nobody searches past a hole.
        var next = following(hole)
        while ids[next] != 0 {
            if distance(from: home(of: ids[next]), to: hole) < distance(from: home(of: ids[next]), to: next) {
                ids[hole] = ids[next]
                values[hole] = values[next]
                hole = next
            }
            next = following(next)
        }
        ids[hole] = 0
        values[hole] = nil
        return value
    }

    mutating func removeAll() { self = IDTable() }

    /// Where the number stands, or the free place where it would.
    private func place(of id: UInt64) -> Int {
        var place = home(of: id)
        while ids[place] != id, ids[place] != 0 { place = following(place) }
        return place
    }

    private func home(of id: UInt64) -> Int { Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) >> 32) & (ids.count - 1) }
    private func following(_ place: Int) -> Int { (place + 1) & (ids.count - 1) }
    private func distance(from: Int, to: Int) -> Int { (to - from) & (ids.count - 1) }

    private mutating func grow() {
        let old = all
        ids = Array(repeating: 0, count: ids.count * 2)
        values = Array(repeating: nil, count: ids.count)
        count = 0
        for (id, value) in old { self[id] = value }
    }
}

/// Finds entries by their key: open addressing with four octets a slot, half to three quarters of them taken. A key may stand
/// there several times.
struct KeyIndex: Sendable {
    /// Entry number + 1; 0 is empty.
    private var slots: ContiguousArray<UInt32>
    private var taken = 0
    /// Keys come from outside: nobody can choose them to fall on one slot.
    private let seed: UInt64

    init(seed: UInt64 = .random(in: 0...UInt64.max)) {
        slots = ContiguousArray(repeating: 0, count: 16)
        self.seed = seed
    }

    private func home(_ key: UInt64) -> Int {
        var mixed = key ^ seed
        mixed ^= mixed >> 32
        mixed &*= 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        mixed &*= 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed >> 32
        return Int(truncatingIfNeeded: mixed & UInt64(slots.count - 1))
    }

    /// Numbers of the entries that may have the key; the caller compares.
    @inline(__always)
    func forEach(_ key: UInt64, _ body: (UInt32) -> Void) {
        var slot = home(key)
        while slots[slot] != 0 {
            body(slots[slot] - 1)
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// - Parameter keyOf: the key of an entry that is in the index.
    mutating func insert(_ number: UInt32, _ key: UInt64, keyOf: (UInt32) -> UInt64) {
        if (taken + 1) * 4 > slots.count * 3 { grow(keyOf) }
        place(number, key)
        taken += 1
    }

    private mutating func place(_ number: UInt32, _ key: UInt64) {
        var slot = home(key)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number + 1
    }

    private mutating func grow(_ keyOf: (UInt32) -> UInt64) {
        let old = slots
        slots = ContiguousArray(repeating: 0, count: old.count * 2)
        for value in old where value != 0 { place(value - 1, keyOf(value - 1)) }
    }

    /// Takes an entry out and moves those behind it up, so that no search ends before them.
    mutating func remove(_ number: UInt32, _ key: UInt64, keyOf: (UInt32) -> UInt64) {
        let mask = slots.count - 1
        var hole = home(key)
        while slots[hole] != number + 1 {
            if slots[hole] == 0 { return }
            hole = (hole + 1) & mask
        }
        taken -= 1
        var next = hole
        while true {
            next = (next + 1) & mask
            guard slots[next] != 0 else { break }
            // An entry may move up only as far as its home.
            let home = home(keyOf(slots[next] - 1))
            if (next - home) & mask >= (next - hole) & mask {
                slots[hole] = slots[next]
                hole = next
            }
        }
        slots[hole] = 0
    }
}

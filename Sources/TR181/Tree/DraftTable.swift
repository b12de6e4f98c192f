internal import CSimdJSON

/// Finds the child of a draft by its name. An open table of indices over the builder's own memory; the hash is Swift's, seeded anew in
/// every process, so that no document can be made to collide.
struct DraftTable {
    private var slots = [Int32](repeating: -1, count: 64)
    private var hashes = [UInt32](repeating: 0, count: 64)
    private var count = 0

    static func hash(parent: Int32, name: UnsafeRawBufferPointer) -> UInt32 {
        var hasher = Hasher()
        hasher.combine(parent)
        hasher.combine(bytes: name)
        return UInt32(truncatingIfNeeded: hasher.finalize())
    }

    /// - Parameter matches: whether the draft of that index is the one that is looked for.
    func find(_ hash: UInt32, _ matches: (Int32) -> Bool) -> Int32? {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            if hashes[slot] == hash, matches(slots[slot]) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a draft that is not there yet.
    mutating func insert(_ draft: Int32, hash: UInt32) {
        if (count + 1) * 2 > slots.count { grow() }
        place(draft, hash)
        count += 1
    }

    private mutating func place(_ draft: Int32, _ hash: UInt32) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = draft
        hashes[slot] = hash
    }

    private mutating func grow() {
        let old = (slots, hashes)
        slots = [Int32](repeating: -1, count: old.0.count * 2)
        hashes = [UInt32](repeating: 0, count: old.0.count * 2)
        for (draft, hash) in zip(old.0, old.1) where draft >= 0 { place(draft, hash) }
    }
}

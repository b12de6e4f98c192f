import DeviceReport

/// A weak hint that two addresses are of one box: equal once the bit for locally administered addresses is cleared, and no more than
/// eight apart in the last octet. Boxes of one batch lie as near to each other, so it never joins anything on its own.
struct NearAddress {
    private static let reach = 8

    private struct Entry {
        var last: Int
        var owner: Int
    }
    private var buckets: [UInt64: [Entry]] = [:]

    /// - Parameter owners: number of the box of each address.
    init(_ owners: some Sequence<(address: MACAddress, owner: Int)>) {
        for (address, owner) in owners { buckets[Self.bucket(address), default: []].append(Entry(last: Self.last(address), owner: owner)) }
    }

    /// The one box that has the nearest address; nil when two boxes are equally near.
    /// - Parameter excluded: a box that does not count.
    func owner(of address: MACAddress, excluding excluded: Int? = nil) -> Int? {
        guard let entries = buckets[Self.bucket(address)] else { return nil }
        let last = Self.last(address)
        var best: (distance: Int, owner: Int)?
        var isTied = false
        for entry in entries where entry.owner != excluded {
            let distance = abs(entry.last - last)
            guard distance <= Self.reach else { continue }
            if let known = best, known.distance <= distance {
                if known.distance == distance, known.owner != entry.owner { isTied = true }
            } else {
                best = (distance, entry.owner)
                isTied = false
            }
        }
        return isTied ? nil : best?.owner
    }

    private static func bucket(_ address: MACAddress) -> UInt64 { (address.bits & ~(0x02 << 40)) >> 8 }
    private static func last(_ address: MACAddress) -> Int { Int(address.bits & 0xFF) }
}

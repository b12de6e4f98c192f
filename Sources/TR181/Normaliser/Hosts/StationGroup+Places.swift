import DeviceReport

extension StationGroup {
    /// The rows of the place where the station is now, the best first, and those of places where it was.
    func split() -> (current: [StationRow], past: [StationRow]) {
        guard rows.count > 1 else { return (rows, []) }
        let ordered = rows.sorted(by: Self.better)
        let present = ordered.filter { $0.active != false }
        let candidates = present.isEmpty ? ordered : present
        let newest = candidates.compactMap(\.atMs).max()
        let fresh = candidates.filter { row in
            guard let at = row.atMs, let newest else { return true }
            return at >= newest - StationTables.sameAgeMs
        }
        guard let best = Self.best(fresh) else { return (ordered, []) }
        // Links of one device are on several networks of a node at once.
        let isHere = { (row: StationRow) in grouping == nil ? Self.isSamePlace(row, best) : Self.isSameNode(row, best) }
        let here = fresh.filter(isHere)
        let taken = Set(here.map(\.path))
        let older = candidates.filter { !taken.contains($0.path) && isHere($0) }
        let current = (grouping == nil ? here : here.sorted(by: Self.louderLinkFirst)) + older
        let known = Set(current.map(\.path))
        return (current, ordered.filter { !known.contains($0.path) && !Self.isSamePlace($0, best) })
    }

    /// Where tables disagree about the place, the later association tells if all of them know theirs; else the dialect's order.
    private static func best(_ fresh: [StationRow]) -> StationRow? {
        let since = fresh.compactMap(\.since.value)
        guard since.count == fresh.count, let latest = since.max() else { return fresh.first }
        return fresh.first { $0.since.value == latest }
    }

    /// Rows that say the station is there before those that say it is not; then by the dialect's order of tables, age and path.
    private static func better(_ a: StationRow, _ b: StationRow) -> Bool {
        if (a.active == false) != (b.active == false) { return b.active == false }
        if a.rank != b.rank { return a.rank < b.rank }
        if a.atMs != b.atMs { return (a.atMs ?? .min) > (b.atMs ?? .min) }
        return NaturalOrder.less(a.path, b.path)
    }

    /// Links: the one with a signal first, the louder first; rows of one address keep their order.
    private static func louderLinkFirst(_ a: StationRow, _ b: StationRow) -> Bool {
        if a.mac == b.mac { return better(a, b) }
        let left = a.rssi.value ?? -1000
        let right = b.rssi.value ?? -1000
        return left != right ? left > right : a.mac < b.mac
    }

    private static func isSamePlace(_ a: StationRow, _ b: StationRow) -> Bool {
        guard let left = a.bssid, let right = b.bssid else { return isSameNode(a, b) }
        return left == right
    }

    /// A table of the box itself names no node; a table of the mesh that shows one of the box's networks speaks of the box too. What
    /// names no network may be of the box.
    private static func isSameNode(_ a: StationRow, _ b: StationRow) -> Bool {
        if a.node == nil || b.node == nil, a.bssid == nil || b.bssid == nil { return true }
        let isOwn = { (row: StationRow) in row.node == nil || row.ssidPath != nil }
        return isOwn(a) || isOwn(b) ? isOwn(a) && isOwn(b) : a.node == b.node
    }
}

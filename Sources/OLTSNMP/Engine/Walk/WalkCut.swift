/// Where to cut an unread stretch of a column in two. Rows up to the cut, itself included, belong to the first part.
struct WalkCut {
    /// Known borders between groups of rows, such as PON ports, ascending.
    let borders: [OID]

    /// A name strictly between; nil when there is none worth trying.
    func middle(_ low: OID, _ high: OID, under column: OID) -> OID? {
        guard borders.isEmpty else {
            let (first, last) = (firstBorder(low), firstBorder(high))
            // `low` may lie inside the first group, which ends at its border.
            return first < last ? borders[first + (last - first) / 2] : nil
        }
        let (a, b) = (low.parts.dropFirst(column.parts.count), high.parts.dropFirst(column.parts.count))
        let common = zip(a, b).prefix { $0 == $1 }.count
        guard common < b.count else { return nil }
        let from = common < a.count ? a[a.startIndex + common] : 0
        let to = b[b.startIndex + common]
        guard to > from else { return nil }
        let prefix = column.appending(b.prefix(common))
        if to - from >= 2 { return prefix.appending([from + (to - from) / 2]) }
        return b.count > common + 1 ? prefix.appending([to]) : nil
    }

    /// How much lies between, in borders or in the space of numbers; only for comparing.
    func width(_ low: OID, _ high: OID, under column: OID) -> Double {
        guard borders.isEmpty else { return Double(firstBorder(high) - firstBorder(low)) }
        func place(_ name: OID) -> Double {
            var (sum, unit) = (0.0, 1.0)
            for part in name.parts.dropFirst(column.parts.count).prefix(4) {
                sum += Double(part) * unit
                unit /= 4_294_967_296
            }
            return sum
        }
        return place(high) - place(low)
    }

    /// Position of the first border behind a name.
    private func firstBorder(_ name: OID) -> Int {
        var (low, high) = (0, borders.count)
        while low < high {
            let middle = (low + high) / 2
            if borders[middle] <= name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

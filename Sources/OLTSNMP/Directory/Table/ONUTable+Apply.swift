extension ONUTable {
    /// What one walk changed of one OLT's list.
    package struct Difference: Sendable, Equatable {
        var olt: String
        /// New, or now somebody else's, or in another place; in the order of row numbers.
        var put: [ListedONU] = []
        /// What stood there before and stands there no more.
        var dropped: [ListedONU] = []

        package var isEmpty: Bool { put.isEmpty && dropped.isEmpty }
    }

    /// Takes over what a walk found. Rows that a walk did not see are dropped only when it was complete.
    ///
    /// A row whose place this walk did not tell keeps the place that an earlier one told.
    /// - Parameter found: of two lines with one row number the last counts.
    @discardableResult
    package mutating func apply(_ found: [ListedONU], of name: String, complete: Bool) -> Difference {
        var difference = Difference(olt: name)
        guard let olt = number(of: name) else { return difference }
        let found = sorted(found)
        let known = olts[Int(olt)].entries
        var merged: ContiguousArray<UInt32> = []
        merged.reserveCapacity(found.count)
        var (old, new) = (0, 0)
        while old < known.count || new < found.count {
            let order: Order
            if old == known.count {
                order = .onlyFound
            } else if new == found.count {
                order = .onlyKnown
            } else {
                order = compare(row(known[old]), found[new].index.parts)
            }
            switch order {
            case .onlyFound:
                if let entry = insert(found[new], olt) {
                    merged.append(entry)
                    difference.put.append(found[new])
                }
                new += 1
            case .onlyKnown:
                if complete {
                    difference.dropped += listed(known[old])
                    remove(known[old])
                } else {
                    merged.append(known[old])
                }
                old += 1
            case .both:
                if let entry = replace(known[old], by: found[new], olt, &difference) { merged.append(entry) }
                old += 1
                new += 1
            }
        }
        olts[Int(olt)].entries = merged
        return difference
    }

    private enum Order { case onlyKnown, onlyFound, both }

    private func compare(_ known: [UInt32], _ found: [UInt32]) -> Order {
        if known == found { return .both }
        return known.lexicographicallyPrecedes(found) ? .onlyKnown : .onlyFound
    }

    /// Agents answer in order; one that does not costs a sort.
    private func sorted(_ found: [ListedONU]) -> [ListedONU] {
        func precedes(_ a: ListedONU, _ b: ListedONU) -> Bool { a.index.parts.lexicographicallyPrecedes(b.index.parts) }
        if zip(found, found.dropFirst()).allSatisfy(precedes) { return found }
        let unique = Dictionary(found.map { ($0.index.parts, $0) }) { $1 }
        return unique.values.sorted(by: precedes)
    }

    private mutating func replace(_ entry: UInt32, by found: ListedONU, _ olt: UInt16, _ difference: inout Difference) -> UInt32? {
        let before = entries[Int(entry)]
        if before.key == found.key.packed {
            let port = found.index.place == nil ? before.port : portNumber(found.index, olt)
            let onuID = found.index.onuID.flatMap(UInt32.init(exactly:)) ?? (port == before.port ? before.onuID : ONUEntry.noNumber)
            guard port != before.port || onuID != before.onuID else { return entry }
            difference.dropped += listed(entry)
            entries[Int(entry)].port = port
            entries[Int(entry)].onuID = onuID
            difference.put += listed(entry)
            return entry
        }
        difference.dropped += listed(entry)
        remove(entry)
        guard let fresh = insert(found, olt) else { return nil }
        difference.put.append(found)
        return fresh
    }

    private func listed(_ entry: UInt32) -> [ListedONU] {
        ONUKey(packed: entries[Int(entry)].key).map { [ListedONU(key: $0, index: onuIndex(entry))] } ?? []
    }

    // MARK: Entries

    private mutating func insert(_ onu: ListedONU, _ olt: UInt16) -> UInt32? {
        let key = onu.key.packed
        var isThere = false
        index.forEach(key) { if entries[Int($0)].key == key { isThere = true } }
        if isThere { doubled.insert(key) }
        let entry = ONUEntry(key: key, row: onu.index.parts, onuID: onu.index.onuID, olt: olt, port: portNumber(onu.index, olt))
        let number: UInt32
        if let free = vacant.popLast() {
            number = free
            entries[Int(free)] = entry
        } else {
            guard let next = UInt32(exactly: entries.count), next < UInt32.max else { return nil }
            number = next
            entries.append(entry)
        }
        if entry.isLong { longRows[number] = onu.index.parts }
        index.insert(number, key) { entries[Int($0)].key }
        return number
    }

    private mutating func remove(_ number: UInt32) {
        let key = entries[Int(number)].key
        index.remove(number, key) { entries[Int($0)].key }
        if entries[Int(number)].isLong { longRows[number] = nil }
        vacant.append(number)
        guard doubled.contains(key) else { return }
        var left = 0
        index.forEach(key) { if entries[Int($0)].key == key { left += 1 } }
        if left < 2 { doubled.remove(key) }
    }

    /// Nil when there are more OLTs than the table can number.
    private mutating func number(of olt: String) -> UInt16? {
        if let known = numbers[olt] { return known }
        guard let next = UInt16(exactly: olts.count), next < UInt16.max else { return nil }
        numbers[olt] = next
        olts.append(OLT(name: olt))
        return next
    }

    private mutating func portNumber(_ index: ONUIndex, _ olt: UInt16) -> UInt16 {
        guard let port = index.place else { return ONUEntry.noPort }
        if let known = olts[Int(olt)].portNumbers[port] { return known }
        guard let next = UInt16(exactly: olts[Int(olt)].ports.count), next < ONUEntry.noPort else { return ONUEntry.noPort }
        olts[Int(olt)].portNumbers[port] = next
        olts[Int(olt)].ports.append(port)
        return next
    }
}

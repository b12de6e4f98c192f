import DeviceReport

/// The ONUs of all OLTs and where they stand. Built for a million of them: an entry has 32 octets, names of OLTs and ports are
/// kept once, and a search by key is one look into a table. A value; changes are applied as differences.
package struct ONUTable: Sendable {
    /// What is kept once for all ONUs of a port.
    struct Port: Sendable, Hashable {
        var name: String?
        /// Row number of the port's own rows.
        var row: [UInt32]
    }

    struct OLT: Sendable {
        var name: String
        var ports: [Port] = []
        var portNumbers: [Port: UInt16] = [:]
        /// Numbers of its entries in the order of their row numbers.
        var entries: ContiguousArray<UInt32> = []
    }

    var entries: ContiguousArray<ONUEntry> = []
    /// Numbers of entries that are not in use.
    var vacant: [UInt32] = []
    /// Row numbers of more than three sub-identifiers, by entry.
    var longRows: [UInt32: [UInt32]] = [:]
    var index: KeyIndex
    var olts: [OLT] = []
    var numbers: [String: UInt16] = [:]
    /// Keys that stand in more than one place.
    var doubled: Set<UInt64> = []

    package init(seed: UInt64 = .random(in: 0...UInt64.max)) { index = KeyIndex(seed: seed) }

    // MARK: Asking

    /// Where an ONU stands, by OLT and row number.
    package func locations(of key: ONUKey) -> [ONULocation] { locations(packed: key.packed) }

    func locations(packed key: UInt64) -> [ONULocation] {
        var first: UInt32?
        var others: [UInt32] = []
        index.forEach(key) { number in
            guard entries[Int(number)].key == key else { return }
            if first == nil { first = number } else { others.append(number) }
        }
        guard let first else { return [] }
        if others.isEmpty { return [location(first)] }
        return ([first] + others).sorted(by: isOrdered).map(location)
    }

    /// Whether a key is known at all.
    package func contains(_ key: ONUKey) -> Bool {
        let packed = key.packed
        var isKnown = false
        index.forEach(packed) { if entries[Int($0)].key == packed { isKnown = true } }
        return isKnown
    }

    package func count(of olt: String) -> Int { numbers[olt].map { olts[Int($0)].entries.count } ?? 0 }

    /// All ONUs.
    package var count: Int { entries.count - vacant.count }

    /// ONUs that stand in more than one place.
    var duplicates: [ONUKey: [ONULocation]] {
        Dictionary(doubled.compactMap { packed in ONUKey(packed: packed).map { ($0, locations(packed: packed)) } }) { first, _ in first }
    }

    /// The ONUs of an OLT in the order of their row numbers.
    func onus(of olt: String) -> [ListedONU] {
        guard let number = numbers[olt] else { return [] }
        return olts[Int(number)].entries.compactMap { entry in
            ONUKey(packed: entries[Int(entry)].key).map { ListedONU(key: $0, index: onuIndex(entry)) }
        }
    }

    /// Every so manieth row number of an OLT, ascending.
    func rows(of olt: String, every step: Int) -> [[UInt32]] {
        guard let number = numbers[olt] else { return [] }
        let entries = olts[Int(number)].entries
        return stride(from: step, to: entries.count, by: max(1, step)).map { row(entries[$0]) }
    }

    /// The ONUs on one PON port, in the order of their row numbers.
    func onus(of olt: String, port name: String) -> [ONUIndex] {
        guard let number = numbers[olt] else { return [] }
        let olt = olts[Int(number)]
        let ports = Set(olt.ports.indices.filter { olt.ports[$0].name == name }.map { UInt16(truncatingIfNeeded: $0) })
        return olt.entries.filter { ports.contains(entries[Int($0)].port) }.map(onuIndex)
    }

    /// A few ONUs of each of a few other ports of an OLT, the first of each in the order of row numbers.
    func sample(of olt: String, besides name: String, ports most: Int, each: Int) -> [ONUIndex] {
        guard let number = numbers[olt] else { return [] }
        let olt = olts[Int(number)]
        var taken: [String: Int] = [:]
        var found: [ONUIndex] = []
        for entry in olt.entries {
            let port = entries[Int(entry)].port
            guard port != ONUEntry.noPort, let other = olt.ports[Int(port)].name, other != name, taken[other] ?? 0 < each,
                taken[other] != nil || taken.count < most
            else { continue }
            taken[other, default: 0] += 1
            found.append(onuIndex(entry))
        }
        return found
    }

    // MARK: Parts

    func row(_ number: UInt32) -> [UInt32] {
        let entry = entries[Int(number)]
        return entry.isLong ? longRows[number] ?? [] : entry.shortRow
    }

    func onuIndex(_ number: UInt32) -> ONUIndex {
        let entry = entries[Int(number)]
        let port = entry.port == ONUEntry.noPort ? nil : olts[Int(entry.olt)].ports[Int(entry.port)]
        return ONUIndex(
            parts: row(number), ponPort: port?.name, onuID: entry.onuID == ONUEntry.noNumber ? nil : Int(entry.onuID), portIndex: port?.row ?? [])
    }

    func location(_ number: UInt32) -> ONULocation {
        ONULocation(olt: olts[Int(entries[Int(number)].olt)].name, index: onuIndex(number))
    }

    private func isOrdered(_ a: UInt32, _ b: UInt32) -> Bool {
        let (oltA, oltB) = (entries[Int(a)].olt, entries[Int(b)].olt)
        return oltA == oltB ? row(a).lexicographicallyPrecedes(row(b)) : oltA < oltB
    }
}

extension ONUIndex {
    /// Its port; nil while nothing has told it.
    var place: ONUTable.Port? { ponPort == nil && portIndex.isEmpty ? nil : ONUTable.Port(name: ponPort, row: portIndex) }
}

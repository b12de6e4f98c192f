import Synchronization

extension ONUTable {
    /// The ONUs on one PON port with their names, in the order of their row numbers. Of the OLT's others only the number of the port is
    /// looked at, so that one port costs what is on it and a few microseconds a thousand.
    func listed(of olt: String, port name: String) -> [ListedONU] {
        guard let number = numbers[olt] else { return [] }
        let olt = olts[Int(number)]
        let ports = olt.ports.indices.filter { olt.ports[$0].name == name }.map { UInt16(truncatingIfNeeded: $0) }
        guard let only = ports.first else { return [] }
        let wanted = Set(ports)
        return olt.entries.compactMap { entry in
            let port = entries[Int(entry)].port
            guard ports.count == 1 ? port == only : wanted.contains(port) else { return nil }
            return ONUKey(packed: entries[Int(entry)].key).map { ListedONU(key: $0, index: onuIndex(entry)) }
        }
    }

    /// The PON ports on which an OLT's ONUs are, in the order of their row numbers, and how many there are on each.
    func ports(of olt: String) -> [(name: String, onus: Int)] {
        guard let number = numbers[olt] else { return [] }
        let olt = olts[Int(number)]
        var found: [(name: String, onus: Int)] = []
        var positions: [String: Int] = [:]
        for entry in olt.entries {
            let port = entries[Int(entry)].port
            guard port != ONUEntry.noPort, let name = olt.ports[Int(port)].name else { continue }
            if let position = positions[name] {
                found[position].onus += 1
            } else {
                positions[name] = found.count
                found.append((name, 1))
            }
        }
        return found
    }
}

extension ONUDirectory {
    /// The PON ports on which ONUs of an OLT are known, in the order of their row numbers, and how many on each.
    public nonisolated func ports(of olt: String) -> [(name: String, onus: Int)] { table.withLock { $0.ports(of: olt) } }
}

/// What a whole walk over an agent brought, in the order of the names, each name once.
public struct RecordedWalk: Sendable {
    public let rows: [SNMPVarbind]
    /// Lines that could not be read.
    public let skipped: Int

    /// Of two rows with one name the last counts.
    public init(_ rows: [SNMPVarbind], skipped: Int = 0) {
        self.rows = Dictionary(rows.map { ($0.oid, $0.value) }) { $1 }.map { SNMPVarbind($0.key, $0.value) }.sorted { $0.oid < $1.oid }
        self.skipped = skipped
    }

    /// Reads a recording: snmprec, or the text of `snmpwalk -On`, told apart by its first line.
    public init(text bytes: [UInt8]) {
        let first = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 200).first { $0.contains { $0 > 32 } && $0.first != UInt8(ascii: "#") } ?? []
        let isWalk = first.firstIndex(of: UInt8(ascii: "|")) == nil && first.contains(UInt8(ascii: "="))
        let read = isWalk ? SnmpwalkText.read(bytes) : Snmprec.read(bytes)
        self.init(read.rows, skipped: read.skipped)
    }

    /// The value of the row with exactly this name.
    public subscript(name: OID) -> SNMPValue? {
        let position = firstIndex(notBefore: name)
        guard rows.indices.contains(position), rows[position].oid == name else { return nil }
        return rows[position].value
    }

    /// The first row behind a name, as a GETNEXT brings it.
    public func next(after name: OID) -> SNMPVarbind {
        var position = firstIndex(notBefore: name)
        if rows.indices.contains(position), rows[position].oid == name { position += 1 }
        return rows.indices.contains(position) ? rows[position] : SNMPVarbind(name, .endOfMibView)
    }

    /// The rows below a name.
    public func rows(below name: OID) -> ArraySlice<SNMPVarbind> {
        let start = firstIndex(notBefore: name)
        return rows[start...].prefix { $0.oid.hasPrefix(name) }
    }

    private func firstIndex(notBefore name: OID) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = low + (high - low) / 2
            if rows[middle].oid < name { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension OLTDetection {
    /// What the agent of a recording is.
    public static func identity(of walk: RecordedWalk, profiles: OLTProfileSet) -> OLTIdentity {
        var detection = OLTDetection(profiles: profiles)
        var step = detection.firstStep
        while true {
            switch step {
            case .decided(let identity): return identity
            case .get(let names): step = detection.received(names.map { SNMPVarbind($0, walk[$0] ?? .noSuchInstance) })
            case .getNext(let names): step = detection.received(names.map(walk.next))
            }
        }
    }
}

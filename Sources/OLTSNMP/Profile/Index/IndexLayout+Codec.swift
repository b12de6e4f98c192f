public import DeviceReport

extension IndexLayout {
    /// Every field that a row number or the name beside it can tell.
    var fieldNames: Set<String> { form.fieldNames.union(name?.patterns.flatMap { PortTemplate($0).fields } ?? []) }

    /// Whether the row number alone tells the ONU's PON port.
    public var tellsPort: Bool { portTemplate?.fields.allSatisfy(form.fieldNames.contains) ?? false }

    /// Takes an index apart; nil when it is not one of this table (another length, a foreign type, stray bits).
    /// Where the place stands in a name, it stays unknown.
    public func decode(_ index: [UInt32]) -> ONUIndex? { decode(index, name: nil) }

    /// The same, with the value of the name rule's column in the same row.
    public func decode(_ index: [UInt32], name value: SNMPValue?) -> ONUIndex? {
        guard var fields = form.decode(index) else { return nil }
        if let name, let value { fields.numbers.merge(name.fields(in: value)) { own, _ in own } }
        let port = portTemplate?.fill(fields.numbers)
        let onu = onuID.flatMap { fields.numbers[$0] }
        return ONUIndex(parts: index, ponPort: port, onuID: onu.map { Int($0) }, portIndex: rows[Self.portRow]?.encode(fields).first ?? [])
    }

    /// Builds the index from what the report calls the port and the ONU: `0/1/0`, 3. Empty when the text does not fit, or when
    /// row numbers do not follow from the place. Where a field has several possible values, there is one index for each.
    public func encode(ponPort text: String, onuID number: Int) -> [ONUIndex] {
        guard let onuID, let onu = UInt32(exactly: number), var fields = portTemplate?.read(text) else { return [] }
        fields[onuID] = onu
        return form.encode(IndexFields(numbers: fields)).compactMap { decode($0) }
    }

    /// The indexes a serial can have where the row number is the serial, the likely one first: its rows can be asked for without
    /// a walk. Empty for other layouts.
    public func encode(serial: GPONSerial) -> [ONUIndex] {
        guard form.parts.contains(where: { if case .serial = $0.content { true } else { false } }) else { return [] }
        return form.encode(IndexFields(serial: serial)).compactMap { decode($0) }
    }

    /// The sub-identifiers before the one that holds the ONU's number, where they tell its port: what the rows of one port begin
    /// with. Nil where ports and ONUs share a sub-identifier.
    func portPrefix(of index: [UInt32]) -> [UInt32]? {
        guard tellsPort, let onuID, let position = form.parts.firstIndex(where: { $0.fieldNames.contains(onuID) }), position > 0,
            !form.parts.contains(where: { if case .serial = $0.content { true } else { false } }), index.count == form.parts.count,
            Set(form.parts[..<position].flatMap(\.fieldNames)).isSuperset(of: portTemplate?.fields ?? [])
        else { return nil }
        return Array(index.prefix(position))
    }

    /// The serial in a row number that carries it.
    public func serial(in index: [UInt32]) -> GPONSerial? { form.decode(index)?.serial }

    /// The ONU's row number in a table of another form; nil when it has none there.
    func row(_ name: String, of index: [UInt32]) -> [UInt32]? {
        guard let other = rows[name], let fields = form.decode(index) else { return nil }
        return other.encode(fields).first
    }
}

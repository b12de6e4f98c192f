extension OLTProfile {
    /// Full name of a column's row for an ONU. Where the ONU has no row in that table, a name under which there is nothing.
    func name(of column: OLTColumn, _ index: ONUIndex) -> OID {
        let name = oid(of: column)
        if let row = column.row { return name.appending(self.index.row(row, of: index.parts) ?? []) }
        switch column.scope {
        case .onu, .uni: return name.appending(index.parts)
        case .port: return name.appending(index.portIndex)
        case .table, .olt: return name
        }
    }

    /// Full name of a column's row for a socket of an ONU; nil where row numbers of sockets do not follow from their number.
    func name(of column: OLTColumn, _ index: ONUIndex, uni: UInt32) -> OID? {
        guard column.scope == .uni, column.row == nil else { return nil }
        guard let form = self.index.rows[IndexLayout.uniRow] else { return oid(of: column).appending(index.parts + [uni]) }
        guard var fields = self.index.form.decode(index.parts) else { return nil }
        let missing = form.fieldNames.subtracting(self.index.form.fieldNames)
        guard missing.count == 1, let field = missing.first else { return nil }
        fields.numbers[field] = uni
        return form.encode(fields).first.map { oid(of: column).appending($0) }
    }

    /// Whether an ONU has a row in the column's table.
    func hasRow(of column: OLTColumn, _ index: ONUIndex) -> Bool { name(of: column, index).parts.count > oid(of: column).parts.count }

    /// The form of a column's row numbers; nil where they are anybody's.
    func form(of column: OLTColumn) -> IndexForm? {
        if let row = column.row { return index.rows[row] }
        switch column.scope {
        case .onu: return index.form
        case .port: return index.rows[IndexLayout.portRow]
        case .uni: return index.rows[IndexLayout.uniRow]
        case .table, .olt: return nil
        }
    }

    /// Whether a row number can be one of the column.
    func accepts(_ row: [UInt32], in column: OLTColumn) -> Bool {
        if let form = form(of: column) { return form.decode(row) != nil }
        switch column.scope {
        case .uni: return index.form.decodePrefix(row).map { !$0.rest.isEmpty } ?? false
        case .onu, .port, .table, .olt: return true
        }
    }

    /// The place that a row of an answer tells, where the row number does not.
    func located(_ index: [UInt32], in rows: [OID: SNMPValue]) -> ONUIndex? {
        let name = self.index.name.flatMap { column(named: $0.column) }.flatMap { rows[oid(of: $0).appending(index)] }
        return self.index.decode(index, name: name)
    }
}

/// Reads the CSV export of one device by GenieACS, as the GenieACS simulator takes it; every parameter keeps its own timestamp.
///
/// `DeviceID.*`, `Events.*` and `Tags.*` are the ACS's own rows: they become the document's fields, not parameters.
public enum SimulatorCSVReader {
    /// The document of an export. Empty text, text without the column names and an unfinished quote throw; rows that are too
    /// short or without a name are left out with a warning.
    public static func document(_ body: [UInt8], limits: TreeReadLimits = .standard) throws(TreeReadError) -> NBIDocument {
        guard body.count <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        var rows = CSVRows(body)
        guard let header = rows.next(), let columns = Columns(header) else { throw TreeReadError(.malformed) }
        var builder = ParameterTreeBuilder(limits: limits)
        var own = ACSRows()
        var oddRows = 0
        var count = 0
        while let row = rows.next() {
            count += 1
            guard count <= limits.maxNodes, !builder.isFull else { throw TreeReadError(.tooMany) }
            guard row.count > max(columns.value, columns.parameter), !row[columns.parameter].isEmpty else {
                oddRows += 1
                continue
            }
            add(Row(row, columns), to: &builder, own: &own)
        }
        guard !builder.isFull else { throw TreeReadError(.tooMany) }
        guard !rows.endsInsideQuotes else { throw TreeReadError(.malformed) }
        if oddRows > 0 { builder.warn("odd_row:\(oddRows)") }
        return own.document(builder.build())
    }

    /// Whether the first row names the columns of an export.
    static func isExport(_ body: [UInt8]) -> Bool {
        var rows = CSVRows(body)
        return rows.next().flatMap { Columns($0) } != nil
    }

    private static func add(_ row: Row, to builder: inout ParameterTreeBuilder, own: inout ACSRows) {
        if own.take(row) { return }
        if row.isObject {
            builder.setObject(path: row.path, timestampMs: row.objectTimeMs, writable: row.writable)
        } else {
            builder.set(
                path: row.path, value: row.wasRead ? row.value : nil, type: row.type, timestampMs: row.valueTimeMs, writable: row.writable)
        }
    }

    /// Where the columns are; found by name, since exports of other versions may order them differently.
    struct Columns {
        let parameter: Int
        let object: Int
        let value: Int
        let type: Int?
        let valueTime: Int?
        let objectTime: Int?
        let writable: Int?

        init?(_ header: [String]) {
            let names = header.map { $0.lowercased() }
            func column(_ name: String) -> Int? { names.firstIndex(of: name) }
            guard let parameter = column("parameter"), let object = column("object"), let value = column("value") else { return nil }
            self.parameter = parameter
            self.object = object
            self.value = value
            type = column("value type")
            valueTime = column("value timestamp")
            objectTime = column("object timestamp")
            writable = column("writable")
        }
    }

    /// One row by meaning.
    struct Row {
        let path: String
        let isObject: Bool
        let value: String
        let type: ValueType
        let valueTimeMs: Int64?
        let objectTimeMs: Int64?
        let writable: Bool?
        /// A parameter that was never read has neither type nor time.
        var wasRead: Bool { !value.isEmpty || type != .unknown || valueTimeMs != nil }

        init(_ row: [String], _ columns: Columns) {
            func text(_ column: Int?) -> String {
                guard let column, column < row.count else { return "" }
                return row[column]
            }
            path = text(columns.parameter)
            isObject = Scalar.boolean(text(columns.object)).value ?? false
            value = text(columns.value)
            type = ValueType(declared: text(columns.type))
            valueTimeMs = Timestamps.milliseconds(text(columns.valueTime))
            objectTimeMs = Timestamps.milliseconds(text(columns.objectTime))
            writable = Scalar.boolean(text(columns.writable)).value
        }
    }
}

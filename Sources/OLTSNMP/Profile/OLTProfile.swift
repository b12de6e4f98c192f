/// What is known of one family of OLTs: which agent it is, how its rows are numbered, which column means what. Read from
/// a YAML file; the engine knows no vendor.
public struct OLTProfile: Sendable, Decodable {
    /// Version of the file format; 1.
    public var schemaVersion: Int
    /// Name used in configurations and captures: lower-case letters, digits, `-`.
    public var name: String
    public var title: String
    public var match: OLTProfileMatch
    /// Name before every column whose `oid` is relative.
    public var base: OID
    public var index: IndexLayout
    public var serial: SerialRule
    /// In order; the first whose conditions all hold decides.
    public var states: [StateRule]
    public var columns: [OLTColumn]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case schemaVersion = "schema_version"
        case name, title, match, base, index, serial, states, columns
    }

    /// The column that carries a field of the report.
    func column(_ field: OLTField) -> OLTColumn? { columns.first { $0.field == field } }

    func column(named name: String) -> OLTColumn? { columns.first { $0.name == name } }

    /// Full name of a column.
    public func oid(of column: OLTColumn) -> OID { column.isAbsolute ? column.oid : base.appending(column.oid.parts) }

    /// Full name of the serial column, the one that is walked.
    public var serialColumn: OID? { column(named: serial.column).map { oid(of: $0) } }
}

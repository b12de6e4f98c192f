/// What is known of one family of OLTs: which agent it is, how its rows are numbered, which column means what. Read from
/// a YAML file; the engine knows no vendor.
public struct OLTProfile: Sendable, Decodable {
    /// Version of the file format; 1.
    public var schemaVersion: Int
    /// Name used in configurations and captures: lower-case letters, digits, `-`.
    public var name: String
    public var title: String
    /// What the profile rests on as a whole.
    public var evidence: ProfileEvidence
    public var match: OLTProfileMatch
    /// How its agent wants to be treated.
    public var agent: AgentManners
    /// Name before every column whose `oid` is relative.
    public var base: OID
    public var index: IndexLayout
    public var serial: SerialRule
    /// In order; the first whose conditions all hold decides.
    public var states: [StateRule]
    public var columns: [OLTColumn]
    /// Worked examples of the index, which hold whenever the profile is loaded.
    public var examples: [IndexExample]
    /// The file as it was read: two profiles of one text are the same.
    var text = ""

    enum CodingKeys: String, CodingKey, CaseIterable {
        case schemaVersion = "schema_version"
        case name, title, evidence, match, agent, base, index, serial, states, columns, examples
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        schemaVersion = try box.decode(Int.self, forKey: .schemaVersion)
        name = try box.decode(String.self, forKey: .name)
        title = try box.decode(String.self, forKey: .title)
        evidence = try box.decodeIfPresent(ProfileEvidence.self, forKey: .evidence) ?? ProfileEvidence()
        match = try box.decode(OLTProfileMatch.self, forKey: .match)
        agent = try box.decodeIfPresent(AgentManners.self, forKey: .agent) ?? AgentManners()
        base = try box.decode(OID.self, forKey: .base)
        index = try box.decode(IndexLayout.self, forKey: .index)
        serial = try box.decode(SerialRule.self, forKey: .serial)
        states = try box.decode([StateRule].self, forKey: .states)
        columns = try box.decode([OLTColumn].self, forKey: .columns)
        examples = try box.decodeIfPresent([IndexExample].self, forKey: .examples) ?? []
        // What names the ONU is part of every question about it, whatever the column is called.
        let key = serial.column
        if let position = columns.firstIndex(where: { $0.name == key }) {
            columns[position].isKey = true
            columns[position].reading = .lookup
        }
    }

    /// The column that carries a field of the report.
    func column(_ field: OLTField) -> OLTColumn? { columns.first { $0.field == field } }

    func column(named name: String) -> OLTColumn? { columns.first { $0.name == name } }

    /// Full name of a column.
    public func oid(of column: OLTColumn) -> OID { column.isAbsolute ? column.oid : base.appending(column.oid.parts) }

    /// Full name of the column that names the ONUs, the one that is walked: the serial, or the MAC address; nil when the OLT says neither.
    public var serialColumn: OID? { column(named: serial.column).map { oid(of: $0) } }
}

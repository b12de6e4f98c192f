/// A worked example of an index layout, checked whenever the profile is loaded.
public struct IndexExample: Sendable, Decodable {
    public var index: OID
    /// What the column of the name rule says for this row.
    public var name: String?
    public var ponPort: String?
    public var onuID: Int?
    /// The serial, where the row number carries it.
    public var serial: String?
    /// The ONU's row numbers of the other forms.
    public var rows: [String: OID]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case index, name, serial, rows
        case ponPort = "pon_port"
        case onuID = "onu_id"
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        index = try box.decode(OID.self, forKey: .index)
        name = try box.decodeIfPresent(String.self, forKey: .name)
        ponPort = try box.decodeIfPresent(String.self, forKey: .ponPort)
        onuID = try box.decodeIfPresent(Int.self, forKey: .onuID)
        serial = try box.decodeIfPresent(String.self, forKey: .serial)
        rows = try box.decodeIfPresent([String: OID].self, forKey: .rows) ?? [:]
    }
}

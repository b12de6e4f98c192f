/// Where the place of an ONU is written when its row number does not tell it: in a column of the same row, such as an
/// interface's name.
public struct IndexNameRule: Sendable, Decodable {
    /// Name of the column.
    public var column: String
    /// How the text may look, fields in braces: `GPON{slot}/{port}:{onu}`. The first that fits counts.
    public var patterns: [String]

    enum CodingKeys: String, CodingKey, CaseIterable { case column, patterns }

    /// The fields that a value of the column tells.
    func fields(in value: SNMPValue) -> [String: UInt32] {
        let text = value.rawText
        return patterns.lazy.compactMap { PortTemplate($0).read(text) }.first ?? [:]
    }
}

/// A GETNEXT that tells one layout from another: the first row behind a name, its row number and its value.
public struct LayoutProbe: Sendable, Decodable {
    /// What the value has to look like.
    public enum Value: String, Sendable, Decodable, CaseIterable {
        case anything
        case number
        case text
        /// A serial in the forms of the profile's serial rule.
        case serial
    }

    /// Name of a column of the profile; its own form decides about the row number.
    public var column: String
    public var value: Value

    enum CodingKeys: String, CodingKey, CaseIterable { case column, value }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        column = try box.decode(String.self, forKey: .column)
        value = try box.decodeIfPresent(Value.self, forKey: .value) ?? .anything
    }
}

extension OLTProfile {
    /// Names of the columns that probes look behind, in their order.
    var probeNames: [OID] { match.probes.compactMap { probe in column(named: probe.column).map { oid(of: $0) } } }

    /// Whether the row that a GETNEXT brought shows this layout.
    func fits(_ probe: LayoutProbe, _ row: SNMPVarbind) -> Bool {
        guard let column = column(named: probe.column), !row.value.isMissing, let number = row.oid.suffix(after: oid(of: column)), !number.isEmpty,
            accepts(number, in: column)
        else { return false }
        return switch probe.value {
        case .anything: true
        case .number: row.value.number != nil
        case .text: row.value.octets != nil
        case .serial: serial.serial(in: row.value) != nil || serial.mac(in: row.value) != nil
        }
    }
}

/// How an ONU's rows are numbered, how its place is read out of that, and which other rows belong to it.
public struct IndexLayout: Sendable {
    /// The row number of an ONU in most of its tables.
    public var form: IndexForm
    /// How the vendor writes a PON port, fields in braces: `{frame}/{slot}/{port}`. Nil when no column tells it.
    public let ponPort: String?
    let portTemplate: PortTemplate?
    /// The field that is the ONU's number on its port; nil when it has none.
    public var onuID: String?
    /// Row numbers of other tables by name, made of the same fields; `port` numbers the PON port's own rows.
    public var rows: [String: IndexForm]
    public var name: IndexNameRule?

    /// The form that numbers a PON port's rows.
    public static let portRow = "port"
    /// The form that numbers an ONU's UNI ports; without it, one sub-identifier behind the ONU's.
    public static let uniRow = "uni"
}

extension IndexLayout: Decodable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case parts, rows, name
        case ponPort = "pon_port"
        case onuID = "onu_id"
        case portParts = "port_parts"
    }

    /// A part written out, or the name of a part of the main form.
    private enum RowPart: Decodable {
        case part(IndexPart)
        case reference(String)

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                self = .reference(name)
            } else {
                self = .part(try IndexPart(from: decoder))
            }
        }
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let parts = try box.decode([IndexPart].self, forKey: .parts)
        form = IndexForm(parts: parts)
        ponPort = try box.decodeIfPresent(String.self, forKey: .ponPort)
        portTemplate = ponPort.map { PortTemplate($0) }
        onuID = try box.decodeIfPresent(String.self, forKey: .onuID)
        name = try box.decodeIfPresent(IndexNameRule.self, forKey: .name)
        func part(named name: String, _ key: CodingKeys) throws -> IndexPart {
            guard let part = parts.first(where: { $0.name == name }) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: box, debugDescription: "no part '\(name)' in the index")
            }
            return part
        }
        rows = [:]
        for (name, list) in try box.decodeIfPresent([String: [RowPart]].self, forKey: .rows) ?? [:] {
            rows[name] = IndexForm(
                parts: try list.map { step in
                    switch step {
                    case .part(let part): part
                    case .reference(let name): try part(named: name, .rows)
                    }
                })
        }
        if let names = try box.decodeIfPresent([String].self, forKey: .portParts) {
            guard rows[Self.portRow] == nil else {
                throw DecodingError.dataCorruptedError(forKey: .portParts, in: box, debugDescription: "rows.port says the same")
            }
            rows[Self.portRow] = IndexForm(parts: try names.map { try part(named: $0, .portParts) })
        }
    }
}

/// Which agents a profile speaks of. Prefixes are compared by sub-identifier.
public struct OLTProfileMatch: Sendable, Decodable {
    /// Prefixes of sysObjectID.
    public var sysObjectID: [OID]
    /// Prefixes of relatives that are no OLT.
    public var except: [OID]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case sysObjectID = "sys_object_id"
        case except
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        sysObjectID = try box.decode([OID].self, forKey: .sysObjectID)
        except = try box.decodeIfPresent([OID].self, forKey: .except) ?? []
    }

    /// Length of the longest prefix that fits, nil when none does or an exception holds.
    func length(for id: OID) -> Int? {
        if except.contains(where: id.hasPrefix) { return nil }
        return sysObjectID.filter(id.hasPrefix).map(\.parts.count).max()
    }
}

extension OID: Decodable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        guard let oid = OID(try box.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not an object identifier")
        }
        self = oid
    }
}

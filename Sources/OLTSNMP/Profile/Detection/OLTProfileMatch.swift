/// Which agents a profile speaks of. Prefixes are compared by sub-identifier.
public struct OLTProfileMatch: Sendable, Decodable {
    /// Prefixes of sysObjectID that speak for the profile.
    public var sysObjectID: [OID]
    /// Prefixes that count only when a probe finds the profile's tables: shared with other equipment, or not known well enough.
    public var afterProbe: [OID]
    /// Prefixes of relatives that are no business of this profile.
    public var except: [OID]
    /// sysDescr must look like one of these; anything when empty.
    public var sysDescr: [TextPattern]
    /// sysDescr must look like none of these.
    public var exceptDescr: [TextPattern]
    /// The vendor's equipment that has no ONU tables, or none that anybody has described.
    public var others: [OtherEquipment]
    /// Columns whose rows show that the layout is this one. One that fits is enough.
    public var probes: [LayoutProbe]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case sysObjectID = "sys_object_id"
        case afterProbe = "after_probe"
        case sysDescr = "sys_descr"
        case exceptDescr = "except_descr"
        case except, others, probes
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        sysObjectID = try box.decodeIfPresent([OID].self, forKey: .sysObjectID) ?? []
        afterProbe = try box.decodeIfPresent([OID].self, forKey: .afterProbe) ?? []
        except = try box.decodeIfPresent([OID].self, forKey: .except) ?? []
        sysDescr = try box.decodeIfPresent([TextPattern].self, forKey: .sysDescr) ?? []
        exceptDescr = try box.decodeIfPresent([TextPattern].self, forKey: .exceptDescr) ?? []
        others = try box.decodeIfPresent([OtherEquipment].self, forKey: .others) ?? []
        probes = try box.decodeIfPresent([LayoutProbe].self, forKey: .probes) ?? []
        guard !sysObjectID.isEmpty || !afterProbe.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .sysObjectID, in: box, debugDescription: "needs at least one prefix here or in after_probe")
        }
        guard afterProbe.isEmpty || !probes.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .afterProbe, in: box, debugDescription: "needs probes")
        }
    }

    /// Length of the longest prefix that fits, nil when none does or an exception holds.
    func length(for id: OID, descr: String? = nil) -> Int? { excludes(id, descr) ? nil : longest(sysObjectID, id) }

    /// The same for the prefixes that need a probe.
    func probedLength(for id: OID, descr: String? = nil) -> Int? { excludes(id, descr) ? nil : longest(afterProbe, id) }

    private func longest(_ prefixes: [OID], _ id: OID) -> Int? { prefixes.filter(id.hasPrefix).map(\.parts.count).max() }

    private func excludes(_ id: OID, _ descr: String?) -> Bool {
        if except.contains(where: id.hasPrefix) { return true }
        guard let descr else { return false }
        if exceptDescr.contains(where: { $0.fits(descr) }) { return true }
        return !sysDescr.isEmpty && !sysDescr.contains { $0.fits(descr) }
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

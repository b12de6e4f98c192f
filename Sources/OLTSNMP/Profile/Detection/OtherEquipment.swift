/// Equipment that answers like a vendor's OLT and cannot be read as one.
public struct OtherEquipment: Sendable, Decodable, Equatable {
    public enum Kind: String, Sendable, Decodable, CaseIterable {
        case notAnOLT = "not_an_olt"
        /// An OLT whose ONU tables nobody has described.
        case notDescribed = "not_described"
    }

    /// Prefix of its sysObjectID.
    public var sysObjectID: OID
    /// sysDescr must look like this.
    public var sysDescr: TextPattern?
    public var kind: Kind
    /// What it is, in a few words.
    public var what: String

    enum CodingKeys: String, CodingKey, CaseIterable {
        case sysObjectID = "sys_object_id"
        case sysDescr = "sys_descr"
        case kind = "is"
        case what
    }

    func fits(_ id: OID, _ descr: String?) -> Bool {
        id.hasPrefix(sysObjectID) && (sysDescr.map { pattern in descr.map(pattern.fits) ?? false } ?? true)
    }
}

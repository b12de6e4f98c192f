/// One way to recognise the devices of a dialect: everything that is said must hold.
public struct DialectMatch: Sendable {
    /// Compared without case, and as a prefix.
    public var manufacturer: String?
    /// A prefix of the model or product class, compared without case.
    public var model: String?
    /// Upper-case hex.
    public var oui: String?
    /// A path that must exist, `{i}` for any instance.
    public var path: String?

    static func read(_ yaml: YAMLObject) throws(DialectError) -> DialectMatch {
        let match = DialectMatch(
            manufacturer: try yaml.string("manufacturer")?.lowercased(), model: try yaml.string("model")?.lowercased(),
            oui: try yaml.string("oui")?.uppercased(), path: try yaml.string("path"))
        try yaml.finish()
        return match
    }

    /// The number of conditions, or nil if one of them does not hold.
    func strength(_ traits: DeviceTraits) -> Int? {
        var count = 0
        if let manufacturer {
            guard traits.manufacturer.hasPrefix(manufacturer) else { return nil }
            count += 1
        }
        if let model {
            guard traits.models.contains(where: { $0.hasPrefix(model) }) else { return nil }
            count += 1
        }
        if let oui {
            guard traits.oui == oui else { return nil }
            count += 1
        }
        if let path {
            guard traits.hasPath(path) else { return nil }
            count += 1
        }
        return count
    }
}

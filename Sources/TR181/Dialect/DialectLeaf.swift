public import DeviceReport

/// Where a number stands and how it is to be read.
public struct DialectLeaf: Sendable, Hashable {
    /// Name of the leaf, or a dotted path below the object.
    public var name: String
    public var scale: DialectScale
    /// What a raw zero means; nil when zero is a value like any other.
    public var zero: UnknownReason?

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> DialectLeaf? {
        guard let yaml else { return nil }
        let name = try yaml.required("leaf")
        let scaleName = try yaml.required("scale")
        let zero = try yaml.word("zero", as: UnknownReason.self)
        try yaml.finish()
        guard let scale = scales[scaleName] else { throw yaml.wrong("scale", "no scale named \(scaleName)") }
        return DialectLeaf(name: name, scale: scale, zero: zero)
    }
}

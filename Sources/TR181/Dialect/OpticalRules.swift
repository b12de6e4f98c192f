/// Where the optics of a modem stand, in the order in which they are believed.
public struct OpticalRules: Sendable {
    /// Objects that may carry optical values; the first instance with a value counts.
    public var objects: [TableRules<OpticalField>]
    /// Outside it a number is not believed; a leaf may have a closer one of its own.
    public var windows: [OpticalField: Plausible]
    /// Texts that stand for no reading in a field, whatever the object.
    public var sentinels: [OpticalField: Set<String>]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> OpticalRules {
        let windows = try yaml?.object("plausible")
        let sentinels = try yaml?.object("sentinels")
        var rules = OpticalRules(objects: [], windows: [:], sentinels: [:])
        for field in OpticalField.allCases {
            if let window = field.window { rules.windows[field] = try .read(windows?.object(field.rawValue), default: window) }
            rules.sentinels[field] = Set(try sentinels?.strings(field.rawValue).map { $0.lowercased() } ?? [])
        }
        try windows?.finish()
        try sentinels?.finish()
        for item in try yaml?.objects("objects") ?? [] {
            var object = try TableRules<OpticalField>.read(item, scales: scales, single: true)
            object.change { field, rule in
                rule.window = rule.window ?? rules.windows[field]
                rule.sentinels.formUnion(rules.sentinels[field] ?? [])
            }
            rules.objects.append(object)
        }
        try yaml?.finish()
        return rules
    }
}

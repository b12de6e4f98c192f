/// Where the box says what it is and how it is doing.
public struct DeviceRules: Sendable {
    /// Objects about the box; the first with a value counts, field by field.
    public var objects: [TableRules<DeviceField>]
    /// Objects asked after all those: a dialect's objects come before its base's, and these do not.
    public var fallbacks: [TableRules<DeviceField>]
    public var temperatures: [TableRules<TemperatureField>]
    public var firmwareImages: [TableRules<FirmwareField>]

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> DeviceRules {
        let rules = DeviceRules(
            objects: try TableRules.readAll(yaml, "objects", scales: scales, single: true),
            fallbacks: try TableRules.readAll(yaml, "fallbacks", scales: scales, single: true),
            temperatures: try TableRules.readAll(yaml, "temperatures", scales: scales),
            firmwareImages: try TableRules.readAll(yaml, "firmware_images", scales: scales))
        try yaml?.finish()
        return rules
    }
}

/// What a dialect says of a table of radios.
public struct RadioOptions: Sendable {
    /// The path of the radio a row tells of, `#` for the row's number; nil when the row is the radio.
    public var id: String?
    /// Rows are networks, and those of one radio, or of one band and channel, tell of the same radio.
    public var isGrouped: Bool

    static func read(_ yaml: YAMLObject) throws(DialectError) -> RadioOptions {
        RadioOptions(id: try yaml.string("id"), isGrouped: try yaml.bool("grouped") ?? false)
    }
}

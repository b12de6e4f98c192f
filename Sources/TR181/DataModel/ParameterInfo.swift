/// What a data model says of one parameter. A hint: devices mislabel, so a value is never refused because of it.
public struct ParameterInfo: Sendable, Hashable {
    /// The path in the model, such as `Device.WiFi.Radio.{i}.Channel`.
    public var path: String
    public var type: DataModelType
    /// Whether the value is a comma list of that type.
    public var isList = false
    /// The model's own name of the type, such as `StatsCounter64` or `Dbm1000`; nil when it is a plain one.
    public var namedType: String?
    /// The unit as the model spells it, such as `seconds` or `0.1 dBm`.
    public var unit: String?
    /// The values the model knows, in its order; empty when it names none.
    public var enumeration: [String] = []
    /// Ranges such as `-274..` or `0..100`, separated by blanks when there are several.
    public var range: String?
    public var status = DataModelStatus.current
    /// The version of the model that brought it; nil for the first one.
    public var since: String?
    public var isWritable = false
    public var flags: ParameterFlags = []

    public init(path: String, type: DataModelType) {
        self.path = path
        self.type = type
    }
}

/// What a data model says of one object.
public struct ObjectInfo: Sendable, Hashable {
    /// The path in the model with its trailing dot, such as `Device.WiFi.Radio.{i}.`.
    public var path: String
    /// Whether it is the table itself, `Device.WiFi.Radio.`, of which the model describes only the rows.
    public var isTable = false
    /// Whether rows are added and removed by the ACS.
    public var isWritable = false
    public var status = DataModelStatus.current
    /// The version of the model that brought it; nil for the first one.
    public var since: String?
}

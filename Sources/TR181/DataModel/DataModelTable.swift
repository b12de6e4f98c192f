/// A data model at run time: the text of a shipped table and an index over it. Looked up, never searched.
public struct DataModelTable: Sendable {
    /// The model's own name, such as `Device:2.19`.
    public let name: String
    /// Where it comes from, such as `urn:broadband-forum-org:tr-181-2-19-1-cwmp`.
    public let spec: String
    /// Such as `2.19.1`.
    public let version: String
    /// The first segment of every path: `Device` or `InternetGatewayDevice`.
    public let root: String
    /// Objects and parameters the model describes, removed ones among them.
    public let objectCount: Int
    public let parameterCount: Int

    let text: [UInt8]
    let index: DataModelIndex

    /// Loads a table that `DataModelWriter` wrote.
    /// - Throws: the first line that is none of a table.
    public init(table text: [UInt8]) throws(DataModelError) {
        let loaded = try DataModelLoader.load(text)
        name = loaded.header["model"] ?? ""
        spec = loaded.header["spec"] ?? ""
        version = loaded.header["version"] ?? ""
        root = loaded.root
        objectCount = loaded.objects
        parameterCount = loaded.parameters
        index = loaded.index
        self.text = text
    }

    /// What the model says of a parameter of a device, such as `Device.WiFi.Radio.2.Channel`: instance numbers and `[alias]` stand for
    /// any row, and a trailing dot is tolerated. Nil when it knows no such parameter.
    public func parameter(at path: String) -> ParameterInfo? { find(path).flatMap { parameter($0) } }

    /// What the model says of an object or table of a device, such as `Device.WiFi.Radio.`. Nil when it knows no such object.
    public func object(at path: String) -> ObjectInfo? { find(path).flatMap { object($0) } }
}

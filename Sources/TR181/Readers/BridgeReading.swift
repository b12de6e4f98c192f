/// What the modem-bridge read from one modem, lifted into the parameter tree.
public struct BridgeReading: Sendable {
    /// One object of the answer.
    public struct Object: Sendable, Hashable {
        /// As the bridge named it.
        public var name: String
        public var isOK: Bool
        public var rows: Int
        /// The bridge's code of an object that failed, such as `object_unsupported`.
        public var errorCode: String?
        /// The modem's own code, such as 9804.
        public var modemCode: Int?
    }

    public var host: String?
    public var serialNumber: String?
    /// When the bridge read the modem, milliseconds since 1970: the timestamp of every parameter.
    public var collectedAtMs: Int64?
    public var durationMs: Int?
    /// Whether the bridge answered from its cache; nil when it does not say.
    public var isCached: Bool?
    /// Whether the answer says that something is missing.
    public var isPartial: Bool
    /// In the order of the answer.
    public var objects: [Object]
    /// The bridge's own words, such as `session_contended`, then one `object_failed:<name>:<code>` per object that failed.
    public var warnings: [String]
    public var tree: ParameterTree
}

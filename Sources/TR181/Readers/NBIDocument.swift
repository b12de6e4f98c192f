/// One device as GenieACS keeps it: what the ACS knows of it, and its parameters.
public struct NBIDocument: Sendable {
    /// The document's `_id`, in its stored percent-encoded form; "" when the document has none.
    public var acsID: String
    /// The raw parts of `_deviceId`; nil when absent.
    public var manufacturer: String?
    public var oui: String?
    public var productClass: String?
    public var serialNumber: String?
    /// Milliseconds since 1970 of the device's last session; it says nothing about the age of a parameter.
    public var lastInformMs: Int64?
    public var lastBootMs: Int64?
    public var lastBootstrapMs: Int64?
    public var registeredMs: Int64?
    public var tags: [String]
    /// `Device`, `InternetGatewayDevice`, `VirtualParameters` and whatever else the document holds.
    public var tree: ParameterTree

    public init(acsID: String = "", tree: ParameterTree) {
        self.acsID = acsID
        self.tree = tree
        tags = []
    }
}

public import TR181

/// Which parameters the client names when it asks an NBI. Data, not logic: the lists are those of the dialects.
///
/// Paths are full parameter or object paths; `{i}` in `liveLeaves` stands for every instance number in the cached tree.
public struct NBIVocabulary: Sendable, Hashable {
    /// Objects and parameters read from a document. The rest, a fifth to half of it, is not moved.
    public var projection: [String]
    /// Parameters that hold a device's base MAC. Each costs the ACS a scan when a device is looked for by MAC.
    public var macLeaves: [String]
    /// Parameters that hold the serial on the PON, in hex or as text.
    public var gponSerialLeaves: [String]
    /// Parameters read anew by a live read, most valuable first.
    public var liveLeaves: [String]
    /// The most parameters one live read asks for. The ACS reads 32 in one RPC.
    public var maxLiveLeaves: Int
    /// Also look for an unknown serial inside the documents. The ids hold the same serial, so this only costs a scan, unless a
    /// site has documents with foreign ids.
    public var scansForSerial: Bool

    public init(_ rules: ACSRules, maxLiveLeaves: Int = 96, scansForSerial: Bool = false) {
        projection = rules.read
        macLeaves = rules.macs
        gponSerialLeaves = rules.gponSerials
        liveLeaves = rules.refresh
        self.maxLiveLeaves = maxLiveLeaves
        self.scansForSerial = scansForSerial
    }

    /// Parameters that say which device it is.
    var identityLeaves: [String] {
        macLeaves + gponSerialLeaves + ["Device.DeviceInfo.ModelName", "InternetGatewayDevice.DeviceInfo.ModelName"]
    }
}

/// Which parameters the client names when it asks an NBI. Data, not logic: a site may replace any of the lists.
///
/// Paths are full parameter or object paths; `*` in `liveLeaves` stands for every instance number in the cached tree.
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

    public init(
        projection: [String], macLeaves: [String], gponSerialLeaves: [String], liveLeaves: [String], maxLiveLeaves: Int = 96,
        scansForSerial: Bool = false
    ) {
        self.projection = projection
        self.macLeaves = macLeaves
        self.gponSerialLeaves = gponSerialLeaves
        self.liveLeaves = liveLeaves
        self.maxLiveLeaves = maxLiveLeaves
        self.scansForSerial = scansForSerial
    }
}

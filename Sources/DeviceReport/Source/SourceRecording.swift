/// One source's answer as it came over the wire, for a capture.
public struct SourceRecording: Sendable, Equatable {
    /// File name inside the capture folder: `acs.nbi.json`, `olt.snmprec`, `bridge.read.json`.
    public var fileName: String
    public var bytes: [UInt8]

    public init(fileName: String, bytes: [UInt8]) {
        self.fileName = fileName
        self.bytes = bytes
    }
}

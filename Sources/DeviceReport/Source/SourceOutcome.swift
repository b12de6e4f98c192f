/// What a source returns: data, never a thrown error. `payload` is nil when nothing usable arrived.
public struct SourceOutcome<Payload: Sendable>: Sendable {
    public var status: SourceStatus
    public var payload: Payload?
    /// Keys of the device that this source learnt; merged into the directory and the report.
    public var identity: DeviceIdentity?
    /// The answer in its own wire format, secrets scrubbed, when `ReadOptions.record` asked for it.
    public var recording: SourceRecording?
    /// The devices that match, when the key was ambiguous at this source.
    public var candidates: [DeviceIdentity]

    public init(
        _ status: SourceStatus, payload: Payload? = nil, identity: DeviceIdentity? = nil,
        recording: SourceRecording? = nil, candidates: [DeviceIdentity] = []
    ) {
        self.status = status
        self.payload = payload
        self.identity = identity
        self.recording = recording
        self.candidates = candidates
    }
}

public import DeviceReport
public import HTTPTransport
public import TR181

/// The ACS as a source: finds a device in a GenieACS, reads its document, asks the device itself when told to.
///
/// Safe to share; one value stands for one NBI. Nothing it does throws: an outcome says what happened.
public struct ACSSource: Sendable {
    let client: NBIClient
    let tasks = LiveTasks()

    public init(configuration: ACSConfiguration, transport: HTTPTransport) {
        self.init(configuration, transport: transport, now: { ContinuousClock.now })
    }

    init(_ configuration: ACSConfiguration, transport: any NBITransport, now: @escaping @Sendable () -> ContinuousClock.Instant) {
        client = NBIClient(configuration, transport: transport, now: now)
    }

    var vocabulary: NBIVocabulary { client.configuration.vocabulary }

    /// Reads one device.
    ///
    /// - Parameters:
    ///   - device: any keys of it; an ACS id saves the search.
    ///   - deadline: the outcome is there by then, whatever the ACS does.
    /// - Returns: the document and the keys it reveals. `not_found` with reason `ambiguous` and the candidates when several match.
    public func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<NBIDocument> {
        let start = client.now()
        var status = SourceStatus(.acs, .ok, startedAt: options.now)
        var result: SourceOutcome<NBIDocument>
        do {
            let found = try await find(device, deadline: deadline)
            result = await outcome(of: found, options: options, deadline: deadline, status: &status)
        } catch {
            status.take(error)
            result = SourceOutcome(status)
        }
        result.status.durationMs = max(0, Int((client.now() - start) / .milliseconds(1)))
        return result
    }

    /// Whether the NBI answers at all; for readiness.
    public func probe(deadline: ContinuousClock.Instant) async -> SourceStatus {
        let start = client.now()
        var status = SourceStatus(.acs, .ok)
        do {
            let reply = try await client.json(.ping, deadline: deadline)
            status.httpStatus = reply.status
            status.timings = PhaseTimings(reply.timings)
        } catch {
            status.take(error)
        }
        status.durationMs = max(0, Int((client.now() - start) / .milliseconds(1)))
        return status
    }

    /// Reads a recording made by ``read(_:options:deadline:)``, or any NBI answer: its first document, nil when it holds none.
    public static func decode(_ recording: [UInt8]) throws(TreeReadError) -> NBIDocument? {
        try NBIReader.documents(recording).first
    }
}

public import DeviceReport
public import HTTPTransport
public import TR181

public import struct Foundation.Date

/// The ACS as a source: finds a device in a GenieACS, reads its document, asks the device itself when told to.
///
/// Safe to share; one value stands for one NBI. Nothing it does throws: an outcome says what happened.
public struct ACSSource: Sendable {
    let client: NBIClient
    let tasks = LiveTasks()
    private let rules: @Sendable () -> ACSRules

    /// - Parameter rules: what the dialects want to be asked for; asked anew for every read, since dialects may be loaded anew.
    public init(configuration: ACSConfiguration, rules: @escaping @Sendable () -> ACSRules, transport: HTTPTransport) {
        self.init(configuration, rules: rules, transport: transport, now: { ContinuousClock.now })
    }

    init(
        _ configuration: ACSConfiguration, rules: @escaping @Sendable () -> ACSRules, transport: any NBITransport,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        client = NBIClient(configuration, transport: transport, now: now)
        self.rules = rules
    }

    var vocabulary: NBIVocabulary {
        NBIVocabulary(rules(), maxLiveLeaves: client.configuration.maxLiveLeaves, scansForSerial: client.configuration.scansForSerial)
    }

    /// Reads one device.
    ///
    /// - Parameters:
    ///   - device: any keys of it; an ACS id saves the search.
    ///   - deadline: the outcome is there by then, whatever the ACS does.
    /// - Returns: the document and the keys it reveals. `not_found` with reason `ambiguous` and the candidates when several match.
    public func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<NBIDocument> {
        await read(device, NBIProjection(vocabulary.projection), options: options, deadline: deadline)
    }

    /// Reads what the ACS holds of one device at and below a path, and what tells which device it is.
    ///
    /// - Parameters:
    ///   - path: an object or parameter without a dot at its end; nil for everything under both roots. One that is not well-formed
    ///     brings nothing but the device's keys.
    ///   - now: the wall clock, for the outcome.
    /// - Returns: as `read`; the ACS's store alone is asked.
    public func read(
        _ device: DeviceIdentity, below path: String?, now: Date, deadline: ContinuousClock.Instant
    ) async -> SourceOutcome<NBIDocument> {
        let wanted = path.map { [$0] } ?? ["Device", "InternetGatewayDevice"]
        let projection = NBIProjection(wanted + vocabulary.identityLeaves)
        return await read(device, projection, options: ReadOptions(now: now), deadline: deadline)
    }

    private func read(
        _ device: DeviceIdentity, _ projection: NBIProjection, options: ReadOptions, deadline: ContinuousClock.Instant
    ) async -> SourceOutcome<NBIDocument> {
        let start = client.now()
        var status = SourceStatus(.acs, .ok, startedAt: options.now)
        var result: SourceOutcome<NBIDocument>
        do {
            let found = try await find(device, projection, deadline: deadline)
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

    /// Reads a recording as if the NBI had just sent it: its first document, `not_found` when it holds none.
    public static func decode(_ recording: [UInt8]) -> SourceOutcome<NBIDocument> {
        do {
            return outcome(of: try NBIReader.documents(recording).first)
        } catch {
            return SourceOutcome(SourceStatus(.acs, .parseError, reason: error.code.rawValue, detail: "The answer of the ACS could not be read."))
        }
    }

    /// The outcome that a document comes to when it is read from the ACS's store, without a live read.
    public static func outcome(of document: NBIDocument?) -> SourceOutcome<NBIDocument> {
        var status = SourceStatus(.acs, document == nil ? .notFound : .ok)
        guard let document else { return SourceOutcome(status) }
        status.judge(document)
        status.take(document.tree)
        return SourceOutcome(status, payload: document, identity: DeviceIdentity(document: document))
    }
}

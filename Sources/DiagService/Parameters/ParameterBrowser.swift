import DeviceReport
import TR181

import struct Foundation.Date

/// Shows parts of a device's tree as the ACS holds it, with what the data models say of each parameter.
public struct ParameterBrowser: Sendable {
    /// What a wish comes to.
    enum Answer: Sendable {
        case listing(ParameterListing)
        /// The device is known, and has nothing of that name.
        case noPath(SourceStatus)
        /// No document: what the ACS said, and the devices that the key fits.
        case noDocument(SourceStatus, candidates: [DeviceIdentity])
        /// There is no ACS.
        case noSource
    }

    private let reader: DocumentFetch?
    private let desk: DocumentDesk
    private let directory: DeviceDirectory
    private let models: DataModels
    private let metrics: ServiceMetrics
    private let now: @Sendable () -> Date

    init(
        reader: DocumentFetch?, limit: Int, directory: DeviceDirectory, models: DataModels, metrics: ServiceMetrics, now: @escaping @Sendable () -> Date
    ) {
        self.reader = reader
        desk = DocumentDesk(limit: limit)
        self.directory = directory
        self.models = models
        self.metrics = metrics
        self.now = now
    }

    func answer(_ request: ParameterRequest) async throws(HubIsFull) -> Answer {
        guard let reader else { return .noSource }
        let deadline = ContinuousClock.now + .milliseconds(request.timeoutMs)
        let now = now()
        let known = directory.identity(for: request.key)
        let question = DocumentDesk.Question(key: request.key, path: request.path, timeoutMs: request.timeoutMs)
        let outcome = try await desk.outcome(question) { [metrics] in
            metrics.sourceStarted(.acs)
            var outcome = await reader.read(known, request.path.isEmpty ? nil : request.path, now, deadline)
            outcome.status.startedAt = outcome.status.startedAt ?? now
            metrics.sourceFinished(outcome.status)
            metrics.sourceEnded(.acs)
            return outcome
        }
        guard let document = outcome.payload else { return .noDocument(outcome.status, candidates: outcome.candidates) }
        var identity = outcome.identity ?? DeviceIdentity()
        identity.fill(from: known)
        // Sorting and counting belongs where documents are parsed: it must not keep complete answers waiting.
        return await Task(executorPreference: SourceExecutor.next()) { [identity] in
            let query = TreeQuery(path: request.path, depth: request.depth, limit: request.limit, after: request.cursor)
            guard let page = document.tree.page(query, by: models) else { return Answer.noPath(outcome.status) }
            return .listing(
                ParameterListing(request: request, page: page, tree: document.tree, identity: identity, status: outcome.status, models: models, now: now))
        }.value
    }
}

import DeviceReport
import Foundation
import TR181

extension ACSSource {
    /// Turns what was found into an outcome, after a live read where one was asked for.
    func outcome(
        of found: Found, options: ReadOptions, deadline: ContinuousClock.Instant, status: inout SourceStatus
    ) async -> SourceOutcome<NBIDocument> {
        switch found {
        case .noKey:
            status.state = .skipped
            status.reason = "no_key"
            status.detail = "None of the device's known keys means anything to the ACS."
            return SourceOutcome(status)
        case .nothing(let reply):
            status.state = .notFound
            status.httpStatus = reply?.status
            status.timings = reply.map { PhaseTimings($0.timings) }
            return SourceOutcome(status)
        case .several(let candidates):
            status.state = .notFound
            status.reason = "ambiguous"
            status.detail = "Several devices of the ACS match."
            return SourceOutcome(status, candidates: candidates)
        case .document(var document, let reply):
            status.take(reply)
            status.judge(document)
            if options.refresh == .live { await refresh(&document, deadline: deadline, status: &status) }
            status.take(document.tree)
            let recording = options.record ? SourceRecording(fileName: "acs.nbi.json", bytes: NBIDocumentWriter.array([document])) : nil
            return SourceOutcome(status, payload: document, identity: DeviceIdentity(document: document, vocabulary: vocabulary), recording: recording)
        }
    }

    /// Has the device read now, then reads the document again and believes only what is newer than the task.
    private func refresh(_ document: inout NBIDocument, deadline: ContinuousClock.Instant, status: inout SourceStatus) async {
        guard let id = NBIDeviceID(document.acsID) else { return status.stale(.taskRefused) }
        let leaves = LiveLeaves.chosen(in: document.tree, patterns: vocabulary.liveLeaves, limit: vocabulary.maxLiveLeaves)
        // The second read of the document needs its share of what is left.
        let left = deadline - client.now()
        let taskDeadline = deadline - min(left / 4, .milliseconds(1500))
        let reader = LiveReader(client: client)
        switch await tasks.outcome(for: id, by: taskDeadline, work: { await reader.read(id, leaves, deadline: taskDeadline) }) {
        case .failed(.taskTimeout, _):
            let locked = await reader.isLocked(id, deadline: deadline)
            status.stale(locked ? .sessionBusy : .taskTimeout)
        case .failed(let reason, let code):
            status.stale(reason, code: code)
        case .done(let sinceMs):
            guard case (let again?, let reply)? = try? await self.document(id, NBIProjection(vocabulary.projection), deadline: deadline) else {
                return status.stale(.taskTimeout)
            }
            document = again
            status.take(reply)
            let fresh = LiveLeaves.fresh(leaves, in: again.tree, sinceMs: sinceMs)
            if fresh == 0 {
                status.stale(.liveUnread)
            } else if fresh < leaves.count {
                status.state = .partial
                status.reason = LiveReason.liveIncomplete.rawValue
                status.detail = "\(leaves.count - fresh) of \(leaves.count) values were not read anew."
            } else {
                status.state = .ok
                status.reason = nil
                status.detail = nil
            }
        }
    }
}

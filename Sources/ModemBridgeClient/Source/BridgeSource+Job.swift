import DeviceReport

extension BridgeSource {
    /// Looks after a job until it is done or the deadline is there. A job that is late goes on: the next lookup finds its result
    /// in the bridge's cache. One that nobody waits for any more is cancelled, so that the modem's session is free again.
    func follow(_ accepted: BridgeReply, deadline: ContinuousClock.Instant) async throws(BridgeFailure) -> BridgeReply {
        guard let body = JobBody.read(accepted.body), let id = body.job.flatMap(JobID.init) else {
            throw BridgeFailure(.parseError, "odd_job", "The bridge names no job that can be asked for.", httpStatus: accepted.status)
        }
        var wait = Self.wait(body)
        do throws(BridgeFailure) {
            while true {
                let next = clock.now() + wait
                guard next < deadline else {
                    throw BridgeFailure(.timeout, "job_pending", "The bridge was still reading the modem at the deadline.", httpStatus: 202)
                }
                try await pause(until: next)
                let reply = try await exchange(.job(id), deadline: deadline)
                guard reply.status == 200, reply.isJSON, let job = JobBody.read(reply.body) else { throw BridgeFailure(reply) }
                switch job.state {
                case "done": return reply
                case "failed": throw BridgeFailure(job: job.error, reply: reply)
                case "cancelled": throw BridgeFailure(.unreachable, "job_cancelled", "The bridge's read was cancelled.", httpStatus: reply.status)
                default: wait = Self.wait(job)
                }
            }
        } catch {
            if error.reason == "cancelled" { cancel(id) }
            throw error
        }
    }

    private static func wait(_ body: JobBody) -> Duration { .milliseconds(min(max(body.retryAfterMs ?? 500, 50), 2000)) }

    /// Runs on its own, since the task that had the job is cancelled.
    private func cancel(_ id: JobID) {
        let limit = clock.now() + .seconds(2)
        Task.detached { [self] in _ = try? await exchange(.cancel(id), deadline: limit) }
    }
}

import DeviceReport

/// Posts the task of a live read and finds out what became of it.
struct LiveReader: Sendable {
    let client: NBIClient

    /// Shorter than this is not worth a task: the NBI looks for the session every 500 ms.
    static let shortest = Duration.milliseconds(700)

    /// - Parameter deadline: the latest time for the outcome; what follows needs time of its own.
    func read(_ id: NBIDeviceID, _ leaves: [NBIParameterPath], deadline: ContinuousClock.Instant) async -> LiveOutcome {
        guard !leaves.isEmpty else { return .failed(.nothingToRead) }
        guard deadline - client.now() >= Self.shortest else { return .failed(.noTime) }
        guard let known = try? await client.json(.reachability(id), deadline: deadline) else { return .failed(.taskRefused) }
        guard TaskAnswers.isReachable(known.body) else { return .failed(.neverInformed) }
        let left = deadline - client.now()
        guard left >= Self.shortest else { return .failed(.noTime) }
        let timeoutMs = Int(left / .milliseconds(1)) - 200
        do {
            let reply = try await client.send(.readTask(id, leaves, timeoutMs: timeoutMs), deadline: deadline)
            return await judge(reply, id, deadline: deadline)
        } catch {
            return .failed(error.state == .timeout ? .taskTimeout : error.reason == "cancelled" ? .cancelled : .taskRefused)
        }
    }

    private func judge(_ reply: NBIReply, _ id: NBIDeviceID, deadline: ContinuousClock.Instant) async -> LiveOutcome {
        guard reply.status == 200 || reply.status == 202, let task = TaskAnswers.posted(reply.body) else { return .failed(.taskRefused) }
        if reply.status == 200 { return .done(sinceMs: task.sinceMs) }
        let reason = LiveReason(phrase: reply.reason)
        async let fault = faulted(id, task.id, deadline: deadline)
        async let queued = isQueued(task.id, deadline: deadline)
        if let fault = await fault {
            await forget(task.id, deadline: deadline)
            return .failed(.taskFaulted, code: fault.code.flatMap { NBIWord($0)?.text })
        }
        // Gone without a fault: the session took place after all.
        if await queued == false { return .done(sinceMs: task.sinceMs) }
        return .failed(reason)
    }

    private func faulted(_ id: NBIDeviceID, _ task: NBITaskID, deadline: ContinuousClock.Instant) async -> TaskAnswers.Fault? {
        guard let reply = try? await client.json(.fault(id, task), deadline: deadline) else { return nil }
        return TaskAnswers.fault(reply.body)
    }

    private func isQueued(_ task: NBITaskID, deadline: ContinuousClock.Instant) async -> Bool? {
        guard let reply = try? await client.json(.task(task), deadline: deadline) else { return nil }
        return TaskAnswers.isEmptyList(reply.body).map { !$0 }
    }

    /// Best effort: the task expires by itself, but its fault would stay for ever.
    private func forget(_ task: NBITaskID, deadline: ContinuousClock.Instant) async {
        _ = try? await client.send(.deleteTask(task), deadline: deadline)
    }

    /// Whether the device's session lock is held, by a session or by another reader.
    func isLocked(_ id: NBIDeviceID, deadline: ContinuousClock.Instant) async -> Bool {
        guard let reply = try? await client.json(.lock(id), deadline: deadline) else { return false }
        return TaskAnswers.isEmptyList(reply.body) == false
    }
}

import CNetSNMP

// What the library tells of a request, and who gets it.
extension SNMPLoopCore {
    static let completion: cnetsnmp_completion = { context, channel, token, answer in
        guard let context, let answer else { return }
        let core = Unmanaged<SNMPLoopCore>.fromOpaque(context).takeUnretainedValue()
        if let channel = core.channels[channel] { core.completed(channel, token, answer.pointee) }
    }

    private func completed(_ channel: SNMPChannel, _ token: UInt64, _ answer: cnetsnmp_answer) {
        // The loop keeps its own clock; the library's is only to free its memory.
        if answer.outcome == CNETSNMP_EXPIRED { return }
        if token == Self.probeToken { return probeAnswered(channel, answer) }
        if token >= RequestQueue.packs { return packAnswered(channel, token, answer) }
        guard channel.queue.answered(token) else {
            if answer.outcome == CNETSNMP_ANSWER { channel.unexpected += 1 }
            return
        }
        switch answer.outcome {
        case CNETSNMP_ANSWER:
            channel.answered += 1
            let status = SNMPErrorStatus(rawValue: answer.error_status)
            let rows = UnsafeBufferPointer(start: answer.varbinds, count: answer.count)[...]
            finish(channel, token, rows, status, index: Int(answer.error_index))
        case CNETSNMP_SEND_FAILED:
            finish(channel, token, .unreachable)
            // Its place is free for the next.
            touch(channel)
        default:
            finish(channel, token, .security)
        }
    }

    /// Hands everybody his part of an answer. When the agent failed on the whole, everybody asks again for himself, so that
    /// nobody suffers from another's question.
    private func packAnswered(_ channel: SNMPChannel, _ token: UInt64, _ answer: cnetsnmp_answer) {
        guard answer.outcome == CNETSNMP_ANSWER else {
            let failure: SNMPError.Code = answer.outcome == CNETSNMP_SEND_FAILED ? .unreachable : .security
            for (member, isAlive) in channel.queue.answeredPack(token) ?? [] where isAlive { finish(channel, member.id, failure) }
            return
        }
        let names = channel.queue.flights[token]?.members.reduce(0) { $0 + $1.names } ?? 0
        if names > 0 { channel.answered += 1 } else { channel.unexpected += 1 }
        guard answer.error_status == 0, answer.count == names else {
            if SNMPErrorStatus(rawValue: answer.error_status) == .tooBig { channel.queue.packLimit = min(channel.queue.packLimit, names / 2) }
            return channel.queue.splitPack(token)
        }
        var rows = UnsafeBufferPointer(start: answer.varbinds, count: answer.count)[...]
        for (member, isAlive) in channel.queue.answeredPack(token) ?? [] {
            if isAlive { finish(channel, member.id, rows.prefix(member.names), .noError, index: 0) }
            rows = rows.dropFirst(member.names)
        }
    }

    func finish(_ channel: SNMPChannel, _ id: UInt64, _ failure: SNMPError.Code) {
        channel.pending.removeValue(forKey: id)?.waiter.resume(returning: .failure(SNMPError(failure)))
    }

    private func finish(
        _ channel: SNMPChannel, _ id: UInt64, _ rows: Slice<UnsafeBufferPointer<cnetsnmp_varbind>>, _ status: SNMPErrorStatus, index: Int
    ) {
        guard let pending = channel.pending.removeValue(forKey: id) else { return }
        let varbinds = channel.rows(rows, for: pending.call.request)
        pending.waiter.resume(returning: .success(SNMPAnswer(status: status, index: index, varbinds: varbinds, held: pending.held)))
    }
}

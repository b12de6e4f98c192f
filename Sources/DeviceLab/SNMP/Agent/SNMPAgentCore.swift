import Synchronization

/// The agent without its socket: takes datagrams, gives reactions, keeps the counts.
final class SNMPAgentCore: Sendable {
    private struct State {
        var responder: SNMPResponder
        var faults = SNMPFaultBook()
        var statistics = SNMPAgentStatistics()
        /// When the requests accepted so far are worked off.
        var freeAt: ContinuousClock.Instant?
    }

    private let community: [UInt8]
    private let options: SNMPAgentOptions
    private let state: Mutex<State>

    init(data: SNMPAgentData, community: String, options: SNMPAgentOptions) {
        self.community = Array(community.utf8)
        self.options = options
        state = Mutex(State(responder: SNMPResponder(data: data, options: options)))
    }

    var statistics: SNMPAgentStatistics { state.withLock { $0.statistics } }

    func setData(_ data: SNMPAgentData) {
        state.withLock { $0.responder.data = data }
    }

    func changeFaults(_ change: (inout SNMPFaultBook) -> Void) {
        state.withLock { change(&$0.faults) }
    }

    /// The reaction to a datagram; nil when nothing will be sent. Every reaction is owed one call of `finished`.
    func receive(_ datagram: ArraySlice<UInt8>, now: ContinuousClock.Instant) -> SNMPReaction? {
        let decoded = Result { () throws(BERError) in try SNMPMessage(decoding: datagram) }
        return state.withLock { state in
            switch decoded {
            case .success(let request):
                guard let decision = decide(request, now: now, state: &state) else { return nil }
                return decision.reaction(
                    SNMPMessage.encode(
                        version: request.version, community: request.community, type: .response, requestID: request.requestID,
                        errorStatus: decision.answer.errorStatus.rawValue, errorIndex: decision.answer.errorIndex, varBindList: decision.answer.list))
            case .failure(.unknownVersion):
                state.statistics.unsupported += 1
            case .failure:
                state.statistics.malformed += 1
            }
            return nil
        }
    }

    /// What to do about a request that is decoded already; nil when nothing will be sent. As with `receive`, a decision is owed one call of `finished`.
    /// - Parameter denied: the user may not ask at this security level.
    func decide(_ request: SNMPMessage, denied: Bool = false, now: ContinuousClock.Instant) -> SNMPDecision? {
        state.withLock { decide(request, denied: denied, now: now, state: &$0) }
    }

    /// A reaction was carried out, or given up because the agent stops.
    func finished(sent: Int) {
        state.withLock { state in
            state.statistics.inFlight -= 1
            state.statistics.sentDatagrams += sent
        }
    }

    private func decide(_ request: SNMPMessage, denied: Bool = false, now: ContinuousClock.Instant, state: inout State) -> SNMPDecision? {
        // SNMPv3 has no community; its users were checked before the request came here.
        guard request.version == .v3 || request.community == community else {
            state.statistics.wrongCommunity += 1
            return nil
        }
        guard options.versions.contains(request.version), var answer = state.responder.answer(request, view: state.faults.view) else {
            state.statistics.unsupported += 1
            return nil
        }
        state.statistics.requests += 1
        state.statistics.requestsByType[request.type, default: 0] += 1
        state.statistics.requestedVarBinds += request.varBinds.count
        let effect = state.faults.effect(on: request, answer: answer, data: state.responder.data)
        guard !effect.isLost, state.statistics.inFlight < options.maximumWaitingAnswers else {
            state.statistics.lost += 1
            return nil
        }
        if denied {
            answer = state.responder.error(.authorizationError, index: 0, to: request)
        } else if let status = effect.errorStatus {
            answer = state.responder.error(status, index: status == .tooBig ? 0 : 1, to: request)
        }
        // Only an error that repeats a request larger than the limit can get here; a device would be silent too.
        guard state.responder.datagramSize(request, list: answer.list.count) <= options.maximumDatagramBytes else {
            state.statistics.lost += 1
            return nil
        }
        state.statistics.answeredVarBinds += answer.varBindCount
        if effect.isLate { state.statistics.late += 1 }
        state.statistics.inFlight += 1
        state.statistics.maximumInFlight = max(state.statistics.maximumInFlight, state.statistics.inFlight)
        let work = options.serviceTime + options.serviceTimePerVarBind * answer.varBindCount
        let queued = occupy(for: work, now: now, state: &state)
        return SNMPDecision(answer: answer, effect: effect, delay: queued + effect.delay)
    }

    /// Queues so much work behind what is already waiting and says how long from now it is done.
    private func occupy(for work: Duration, now: ContinuousClock.Instant, state: inout State) -> Duration {
        guard work > .zero else { return .zero }
        let done = max(state.freeAt ?? now, now).advanced(by: work)
        state.freeAt = done
        return now.duration(to: done)
    }
}

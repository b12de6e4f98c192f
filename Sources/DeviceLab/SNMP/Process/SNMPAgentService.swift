import CNetSNMPAgent
import Foundation

/// The agent within its own process: one thread that waits for commands, requests and the moment to send what was held back.
final class SNMPAgentService {
    struct Held {
        var due: ContinuousClock.Instant
        var reaction: SNMPReaction
        var peer: OpaquePointer
        /// An answer is owed to the counts, a report of the library is not.
        var isCounted: Bool
    }

    let core: SNMPAgentCore
    /// Each user's level, below which nothing is answered.
    private let levels: [[UInt8]: Int32]
    private var agent: OpaquePointer?
    /// What is done to the datagram that the library is building.
    var current: SNMPDecision?
    /// Sent when the burst that it belongs to is read, so that requests arriving together count as in flight together.
    private var ready: [Held] = []
    /// Latest first.
    private var waiting: [Held] = []

    private init(core: SNMPAgentCore, levels: [[UInt8]: Int32]) {
        self.core = core
        self.levels = levels
    }

    static func open(_ setup: SNMPAgentSetup, _ rows: [UInt8]) -> Result<SNMPAgentService, SNMPAgentProcessError> {
        let core = SNMPAgentCore(data: SNMPAgentData(snmprec: rows), community: setup.community, options: setup.options)
        let levels = Dictionary(setup.users.map { (Array($0.name.utf8), $0.securityLevel) }) { $1 }
        let service = SNMPAgentService(core: core, levels: levels)
        var problem: UnsafePointer<CChar>?
        let context = Unmanaged.passUnretained(service).toOpaque()
        guard
            let agent = cnetsnmp_agent_open(
                setup.port, setup.engineID, setup.engineID.count, setup.boots, onRequest, onDatagram, context, &problem)
        else { return .failure(SNMPAgentProcessError(code: .refused, detail: problem.map { String(cString: $0) } ?? "")) }
        for user in setup.users {
            guard let text = user.createUser, cnetsnmp_agent_add_user(text) == 0 else {
                return .failure(SNMPAgentProcessError(code: .refused, detail: "unusable SNMPv3 user"))
            }
        }
        service.agent = agent
        return .success(service)
    }

    func serve(_ reader: inout LineReader) {
        guard let agent else { return }
        Self.reply(SNMPAgentReply(port: Int(cnetsnmp_agent_port(agent))))
        while true {
            let found = reader.holdsMore ? 1 : cnetsnmp_agent_wait(reader.fd, cnetsnmp_agent_fd(agent), millisecondsUntilDue)
            if found & 1 != 0 {
                guard let (command, octets) = Self.command(&reader) else { return }
                Self.reply(obey(command, octets))
            }
            if found & 2 != 0 {
                // Bounded, so that a flood of requests cannot hold the commands off.
                for _ in 0..<64 where cnetsnmp_agent_read(agent) != 0 { dropUnsent() }
            }
            sendDue()
        }
    }

    /// The next command with its octets; nil when the process that gives them is gone or speaks otherwise.
    static func command(_ reader: inout LineReader) -> (SNMPAgentCommand, [UInt8])? {
        guard let line = reader.line(), let command = try? JSONDecoder().decode(SNMPAgentCommand.self, from: Data(line)),
            let octets = reader.octets(command.bytes)
        else { return nil }
        return (command, octets)
    }

    static func reply(_ reply: SNMPAgentReply) {
        guard let line = try? JSONEncoder().encode(reply) else { return }
        let octets = Array(line) + [UInt8(ascii: "\n")]
        _ = cnetsnmp_agent_write(1, octets, octets.count)
    }

    private func obey(_ command: SNMPAgentCommand, _ octets: [UInt8]) -> SNMPAgentReply {
        switch command {
        case .start: return SNMPAgentReply(problem: "started already")
        case .data: core.setData(SNMPAgentData(snmprec: octets))
        case .fault(let fault, nil): core.changeFaults { $0.set(fault) }
        case .fault(let fault, let rows?): core.changeFaults { $0.set(fault, for: rows) }
        case .clearFaults: core.changeFaults { $0.clear() }
        case .statistics:
            var statistics = core.statistics
            statistics.malformed = Int(clamping: cnetsnmp_agent_refused())
            return SNMPAgentReply(statistics: statistics)
        }
        return SNMPAgentReply()
    }

    /// Whether a user asks below its level.
    func denies(_ user: [UInt8], level: Int32) -> Bool {
        levels[user].map { level < $0 } ?? true
    }

    func hold(_ octets: [UInt8], _ peer: OpaquePointer) {
        guard let decision = current else {
            ready.append(Held(due: .now, reaction: SNMPReaction(payload: octets, copies: 1, delay: .zero), peer: peer, isCounted: false))
            return
        }
        current = nil
        let reaction = decision.reaction(octets)
        let held = Held(due: .now + reaction.delay, reaction: reaction, peer: peer, isCounted: true)
        guard reaction.delay > .zero else { return ready.append(held) }
        // Behind all that are due later: mostly at the front, since delays are mostly alike.
        var low = 0
        var high = waiting.count
        while low < high {
            let middle = (low + high) / 2
            if waiting[middle].due > held.due { low = middle + 1 } else { high = middle }
        }
        waiting.insert(held, at: low)
    }

    /// The library could not build an answer, as when it is longer than the manager takes.
    private func dropUnsent() {
        guard current != nil else { return }
        current = nil
        core.finished(sent: 0)
    }

    private func sendDue() {
        let now = ContinuousClock.now
        while let next = waiting.last, next.due <= now { ready.append(waiting.removeLast()) }
        for held in ready {
            if held.isCounted { core.finished(sent: held.reaction.copies) }
            for _ in 0..<held.reaction.copies { cnetsnmp_agent_transmit(agent, held.reaction.payload, held.reaction.payload.count, held.peer) }
            cnetsnmp_peer_free(held.peer)
        }
        ready.removeAll(keepingCapacity: true)
    }

    private var millisecondsUntilDue: Int32 {
        guard let next = waiting.last else { return -1 }
        let left = ContinuousClock.now.duration(to: next.due)
        return left <= .zero ? 0 : Int32(clamping: left / .milliseconds(1) < 1e6 ? Int64((left / .milliseconds(1)).rounded(.up)) : 1_000_000)
    }
}

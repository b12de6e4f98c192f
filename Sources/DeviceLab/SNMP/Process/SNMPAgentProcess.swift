import CNetSNMPAgent
import Dispatch
import Foundation
import Synchronization

/// An SNMP v1, v2c and v3 agent on net-snmp's session API, in a process of its own.
///
/// It serves the same rows with the same faults as ``SNMPAgent``; the library takes messages apart, checks users and encrypts.
/// It is a process because the library keeps the engine id, the engine's boots, the users and the clocks of other engines in
/// globals without locks: within the process of a client on the same library an agent would share them with it. Two agents
/// would have one engine id; the client takes its user out of the list whenever it does not work, under the agent's hands; and a
/// lock around every call would make the agent wait for the client that it is there to measure. ``SNMPAgent`` stays what most tests
/// use: it starts in no time, a thousand fit in one process, and it shares no code with the client, so that both cannot be
/// wrong in the same way.
///
/// The program `lab-snmp-agent` has to lie beside the running one, as the build puts it. It ends with the process that started it.
public final class SNMPAgentProcess: Sendable {
    private struct Link {
        var process: Int32
        var fd: Int32
        var reader: LineReader
        var setup: SNMPAgentSetup
        var rows: [UInt8]
    }

    private let queue = DispatchQueue(label: "lab-snmp-agent")
    private let link: Mutex<Link?>
    /// The UDP port on 127.0.0.1 that the agent listens on.
    public let port: Int
    /// The SNMPv3 engine id, 5 to 32 octets.
    public let engineID: [UInt8]

    private init(_ link: Link) {
        port = Int(link.setup.port)
        engineID = link.setup.engineID
        self.link = Mutex(link)
    }

    deinit {
        link.withLock { Self.end(&$0) }
    }

    /// Starts the process; it listens when this returns.
    ///
    /// - Parameters:
    ///   - users: who may ask in SNMPv3, each at the full level of its credentials or not at all.
    ///   - engineID: by default one of its own, of the form that RFC 3411 has for octets.
    ///   - boots: how often the engine has started, this time included.
    ///   - port: 0 lets the system choose; `port` of the agent says which.
    /// - Throws: ``SNMPAgentProcessError``.
    public static func start(
        data: SNMPAgentData, community: String, users: [SNMPAgentUser] = [], engineID: [UInt8]? = nil, boots: Int = 1, port: Int = 0,
        options: SNMPAgentOptions = SNMPAgentOptions(versions: [.v1, .v2c, .v3])
    ) async throws -> SNMPAgentProcess {
        let own = [0x80, 0x00, 0x1F, 0x88, 0x05] + (0..<8).map { _ in UInt8.random(in: 0...255) }
        let setup = SNMPAgentSetup(
            community: community, port: UInt16(clamping: port), engineID: engineID ?? own, boots: Int32(clamping: boots), users: users, options: options)
        let link = try await background(DispatchQueue.global()) { try launch(setup, rows: data.snmprec) }
        return SNMPAgentProcess(link)
    }

    /// What the agent has seen and done since it was started or rebooted. `malformed` counts what the library refused: messages not understood, and in
    /// SNMPv3 the discovery of the engine, unknown users, wrong digests and wrong times.
    public func statistics() async throws -> SNMPAgentStatistics {
        guard let statistics = try await tell(.statistics).statistics else { throw SNMPAgentProcessError(code: .gone, detail: "no counts") }
        return statistics
    }

    /// Replaces all rows.
    public func setData(_ data: SNMPAgentData) async throws {
        let rows = data.snmprec
        _ = try await tell(.data(bytes: rows.count), rows) { $0.rows = rows }
    }

    /// Sets the fault that strikes every request, in place of the one set before; nil ends it.
    public func setFault(_ fault: SNMPFault?) async throws {
        _ = try await tell(.fault(fault, rows: nil))
    }

    /// Sets the fault that strikes requests naming one of these rows, or answered with one; nil ends it.
    public func setFault(_ fault: SNMPFault?, for rows: SNMPRowSelector) async throws {
        _ = try await tell(.fault(fault, rows: rows))
    }

    /// Ends all faults.
    public func clearFaults() async throws {
        _ = try await tell(.clearFaults)
    }

    /// Ends the process and starts it again on the same port with the same engine id: the engine's time begins at 0 and its boots
    /// are one more. Faults and counts begin anew; answers held back are lost.
    public func reboot() async throws {
        try await Self.background(queue) {
            try self.link.withLock { link in
                guard var setup = link?.setup, let rows = link?.rows else { throw SNMPAgentProcessError(code: .gone, detail: "stopped") }
                setup.boots += 1
                Self.end(&link)
                link = try Self.launch(setup, rows: rows)
            }
        }
    }

    /// Ends the process. May be called more than once.
    public func stop() async {
        try? await Self.background(queue) { self.link.withLock { Self.end(&$0) } }
    }

    private func tell(_ command: SNMPAgentCommand, _ octets: [UInt8] = [], then change: @escaping @Sendable (inout Link) -> Void = { _ in })
        async throws -> SNMPAgentReply
    {
        try await Self.background(queue) {
            try self.link.withLock { link in
                guard var open = link else { throw SNMPAgentProcessError(code: .gone, detail: "stopped") }
                defer { link = open }
                let reply = try Self.exchange(command, octets, open.fd, &open.reader)
                change(&open)
                return reply
            }
        }
    }

    private static func launch(_ setup: SNMPAgentSetup, rows: [UInt8]) throws -> Link {
        guard let path = SNMPAgentProgram.path else { throw SNMPAgentProcessError(code: .programMissing, detail: SNMPAgentProgram.name) }
        var fd: Int32 = -1
        let process = cnetsnmp_agent_spawn(path, &fd)
        guard process > 0 else { throw SNMPAgentProcessError(code: .notStarted, detail: "errno \(-process)") }
        var link = Link(process: process, fd: fd, reader: LineReader(fd: fd), setup: setup, rows: rows)
        do {
            let reply = try exchange(.start(setup, bytes: rows.count), rows, fd, &link.reader)
            guard let port = reply.port else { throw SNMPAgentProcessError(code: .gone, detail: "no port") }
            link.setup.port = UInt16(clamping: port)
            return link
        } catch {
            cnetsnmp_agent_end(process, fd)
            throw error
        }
    }

    private static func exchange(_ command: SNMPAgentCommand, _ octets: [UInt8], _ fd: Int32, _ reader: inout LineReader) throws -> SNMPAgentReply {
        let message = try Array(JSONEncoder().encode(command)) + [UInt8(ascii: "\n")] + octets
        guard cnetsnmp_agent_write(fd, message, message.count) == 0, let line = reader.line() else {
            throw SNMPAgentProcessError(code: .gone, detail: "ended")
        }
        let reply = try JSONDecoder().decode(SNMPAgentReply.self, from: Data(line))
        if let problem = reply.problem { throw SNMPAgentProcessError(code: .refused, detail: problem) }
        return reply
    }

    private static func end(_ link: inout Link?) {
        if let link { cnetsnmp_agent_end(link.process, link.fd) }
        link = nil
    }

    /// Blocking work belongs on no thread of Swift's pool.
    private static func background<R: Sendable>(_ queue: DispatchQueue, _ work: @escaping @Sendable () throws -> R) async throws -> R {
        try await withCheckedThrowingContinuation { done in
            queue.async { done.resume(with: Result(catching: work)) }
        }
    }
}

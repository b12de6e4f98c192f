import NIOCore
import NIOPosix

/// An SNMP v1/v2c agent on a UDP socket of its own that answers from recorded rows: an OLT for tests and demos.
///
/// Answers GET, GETNEXT and GETBULK; refuses SET; says nothing to messages with another community.
/// Any number of agents may run in one process.
public final class SNMPAgent: Sendable {
    /// The UDP port the agent listens on.
    public let port: Int

    private let core: SNMPAgentCore
    private let channel: any Channel

    private init(core: SNMPAgentCore, channel: any Channel, port: Int) {
        self.core = core
        self.channel = channel
        self.port = port
    }

    /// Binds the socket and begins to answer.
    ///
    /// - Parameters:
    ///   - port: 0 lets the system choose; `port` of the agent says which.
    /// - Throws: what binding the socket threw (address in use, not permitted).
    public static func start(
        data: SNMPAgentData, community: String, host: String = "127.0.0.1", port: Int = 0,
        options: SNMPAgentOptions = SNMPAgentOptions()
    ) async throws -> SNMPAgent {
        let core = SNMPAgentCore(data: data, community: community, options: options)
        let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
            .channelOption(.maxMessagesPerRead, value: 64)
            .channelOption(.socketOption(.so_rcvbuf), value: 1 << 20)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(SNMPDatagramHandler(core: core))
                }
            }
            .bind(host: host, port: port)
            .get()
        return SNMPAgent(core: core, channel: channel, port: channel.localAddress?.port ?? port)
    }

    /// What the agent has seen and done so far.
    public var statistics: SNMPAgentStatistics { core.statistics }

    /// Replaces all rows, for the requests that arrive from now on.
    public func setData(_ data: SNMPAgentData) {
        core.setData(data)
    }

    /// Sets the fault that strikes every request, in place of the one set before; nil ends it.
    public func setFault(_ fault: SNMPFault?) {
        core.changeFaults { $0.set(fault) }
    }

    /// Sets the fault that strikes requests naming one of these rows, or answered with one; nil ends it.
    /// It comes on top of other selectors' faults and of the one for every request.
    public func setFault(_ fault: SNMPFault?, for rows: SNMPRowSelector) {
        core.changeFaults { $0.set(fault, for: rows) }
    }

    /// Ends all faults.
    public func clearFaults() {
        core.changeFaults { $0.clear() }
    }

    /// Closes the socket; answers still held back are not sent. May be called more than once.
    public func stop() async {
        try? await channel.close().get()
    }
}

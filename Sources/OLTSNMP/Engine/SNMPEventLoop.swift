import CNetSNMP
import Foundation
import Synchronization

/// The one thread that may touch the library. It sleeps until a datagram, a command or a timer wakes it.
final class SNMPEventLoop: Sendable {
    /// One for the process: the library keeps its counters and its users in unguarded globals.
    static let shared = SNMPEventLoop()

    private let mailbox = Mutex<[LoopCommand]>([])
    private let wakeFD: Int32
    private let poller: Int32

    private init() {
        var wake: Int32 = -1
        poller = cnetsnmp_poller_open(&wake)
        wakeFD = wake
        if poller < 0 { return }
        let thread = Thread { [self] in run() }
        thread.name = "snmp"
        thread.start()
    }

    /// Hands a command to the loop; commands are carried out in order.
    func post(_ command: LoopCommand) {
        // Without an event queue (the process is out of descriptors) nothing can be asked.
        guard poller >= 0 else { return command.refuse() }
        let wasEmpty = mailbox.withLock { box in
            box.append(command)
            return box.count == 1
        }
        if wasEmpty { cnetsnmp_poller_wake(wakeFD) }
    }

    private func run() {
        let core = SNMPLoopCore(poller: poller)
        var keys = [UInt64](repeating: 0, count: 64)
        while true {
            let count = cnetsnmp_poller_wait(poller, wakeFD, &keys, 64, core.millisecondsUntilDue())
            for key in keys.prefix(Int(max(0, count))) { core.readable(key) }
            let commands = mailbox.withLock { box in
                var taken: [LoopCommand] = []
                swap(&taken, &box)
                return taken
            }
            for command in commands { core.perform(command) }
            core.advance()
        }
    }
}

import CNetSNMP
import Foundation
import Synchronization

/// The one thread that may touch the library. It sleeps until a datagram, a command or a timer wakes it.
final class SNMPEventLoop: TaskExecutor {
    /// One for the process: the library keeps its counters and its users in unguarded globals.
    static let shared = SNMPEventLoop()

    private let mailbox = Mutex<[LoopCommand]>([])
    private let wakeFD: Int32
    private let poller: Int32
    private let thread = Atomic<UInt>(0)
    /// What its own thread asks of it needs no lock. Touched on that thread only.
    private nonisolated(unsafe) var own = Own()

    private struct Own {
        var core: SNMPLoopCore?
        /// Pieces of tasks that became ready on the loop.
        var jobs: [UnownedJob] = []
        /// A piece of a task runs now, so the core is at rest and may be told something.
        var isAtRest = false
    }

    private init() {
        var wake: Int32 = -1
        poller = cnetsnmp_poller_open(&wake)
        wakeFD = wake
        if poller < 0 { return }
        let thread = Thread { [self] in run() }
        thread.name = "snmp"
        thread.start()
    }

    private var isOwnThread: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Hands a command to the loop; commands are carried out in order.
    func post(_ command: LoopCommand) {
        // Without an event queue (the process is out of descriptors) nothing can be asked.
        guard poller >= 0 else { return command.refuse() }
        let isOwn = isOwnThread
        if isOwn, own.isAtRest, let core = own.core { return core.perform(command) }
        let wasEmpty = mailbox.withLock { box in
            box.append(command)
            return box.count == 1
        }
        // The loop looks into its mailbox before it sleeps.
        if wasEmpty, !isOwn { cnetsnmp_poller_wake(wakeFD) }
    }

    func enqueue(_ job: UnownedJob) {
        guard poller >= 0 else { return DispatchQueue.global().async { job.runSynchronously(on: self.asUnownedTaskExecutor()) } }
        if isOwnThread { own.jobs.append(job) } else { post(.job(job)) }
    }

    private func run() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        let core = SNMPLoopCore(poller: poller)
        own.core = core
        var keys = [UInt64](repeating: 0, count: 16)
        var commands: [LoopCommand] = []
        while true {
            let isBusy = !own.jobs.isEmpty || mailbox.withLock { !$0.isEmpty }
            let count = cnetsnmp_poller_wait(poller, wakeFD, &keys, 16, isBusy ? 0 : core.millisecondsUntilDue())
            for key in keys.prefix(Int(max(0, count))) { core.readable(key) }
            mailbox.withLock { swap(&commands, &$0) }
            for command in commands {
                if case .job(let job) = command { own.jobs.append(job) } else { core.perform(command) }
            }
            commands.removeAll(keepingCapacity: true)
            runJobs()
            core.advance()
        }
    }

    /// Those that become ready meanwhile have their turn after the sockets.
    private func runJobs() {
        guard !own.jobs.isEmpty else { return }
        let executor = asUnownedTaskExecutor()
        var jobs: [UnownedJob] = []
        swap(&jobs, &own.jobs)
        own.isAtRest = true
        for job in jobs { job.runSynchronously(on: executor) }
        own.isAtRest = false
    }
}

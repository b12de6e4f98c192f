import Synchronization

/// Holds tasks until it is opened, and counts who came.
final class Gate: Sendable {
    private let (opening, open) = AsyncStream.makeStream(of: Void.self)
    private let count = Mutex(0)

    var arrivals: Int { count.withLock { $0 } }

    func wait() async {
        count.withLock { $0 += 1 }
        for await _ in opening {}
    }

    func release() { open.finish() }
}

import Synchronization

/// Tells once that a request is over: when its answer is written, or when the answer is dropped unwritten because its
/// reader has gone.
final class RequestEnd: Sendable {
    private let pending: Mutex<(@Sendable () -> Void)?>

    init(_ action: @escaping @Sendable () -> Void) { pending = Mutex(action) }

    deinit { finish() }

    func finish() {
        let action = pending.withLock { pending in
            defer { pending = nil }
            return pending
        }
        action?()
    }
}

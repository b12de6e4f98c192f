import Synchronization
public import TR181

/// The dialects in force. They can be exchanged while the service runs: a lookup takes them once, when it begins, and keeps them to its
/// end.
public final class DialectShelf: Sendable {
    private let held: Mutex<Dialects>

    public init(_ dialects: Dialects) { held = Mutex(dialects) }

    /// The dialects of this moment.
    public var current: Dialects { held.withLock { $0 } }

    /// From now on these are in force.
    public func put(_ dialects: Dialects) { held.withLock { $0 = dialects } }
}

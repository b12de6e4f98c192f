/// A read that nobody waits for on an open request.
struct BridgeJob: Sendable {
    enum State: String, Sendable {
        case queued, reading, done, failed, cancelled

        var isOver: Bool { self == .done || self == .failed || self == .cancelled }
    }

    /// One event of its stream.
    struct Event: Sendable {
        let id: Int
        let name: String
        let data: [UInt8]

        var bytes: [UInt8] { Array("event: \(name)\nid: \(id)\ndata: ".utf8) + data + Array("\n\n".utf8) }
    }

    let id: String
    var state = State.queued
    /// The reading, as a synchronous read answers it.
    var result: [UInt8]?
    var problem: BridgeProblem?
    var events: [Event] = []
    var listeners: [Int: AsyncStream<Event>.Continuation] = [:]
    var work: Task<Void, Never>?
    var endedAt: ContinuousClock.Instant?
}

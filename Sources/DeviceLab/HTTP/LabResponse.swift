/// An HTTP answer and the way it is sent.
struct LabResponse: Sendable {
    /// What the body is made of.
    enum Body: Sendable {
        /// Pieces sent one after the other.
        case pieces([[UInt8]])
        /// `opening`, then `block` over and over until `totalBytes` are reached, then `closing`; never held in memory.
        case flood(opening: [UInt8], block: [UInt8], closing: [UInt8], totalBytes: Int)
    }

    /// How the answer ends.
    enum Ending: Sendable {
        /// As HTTP wants it; the connection is kept.
        case complete
        /// The connection is closed after this time, the body being unfinished.
        case drop(after: Duration)
    }

    var status: Int
    /// The phrase of the status line, sent as it is.
    var reason: String
    var headers: [(name: String, value: String)]
    var body: Body
    var ending: Ending = .complete
    /// Time between two bytes of the body; `nil` sends it at once.
    var bytePause: Duration?
    /// Whether the length is announced instead of using chunks.
    var announcesLength = false

    init(status: Int, reason: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        self.status = status
        self.reason = reason
        self.headers = headers
        self.body = .pieces(body.isEmpty ? [] : [body])
    }

    /// The bytes of a body made of pieces.
    var bytes: [UInt8] {
        if case .pieces(let pieces) = body { return Array(pieces.joined()) }
        return []
    }

    /// Replaces every header of that name.
    mutating func setHeader(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append((name, value))
    }
}

import DeviceReport

/// Why a read brought nothing, already in the words of a source status.
struct BridgeFailure: Error, Sendable, Equatable {
    /// What the failure says about the modem behind the bridge.
    enum Blame: Sendable, Equatable {
        /// Nothing: the next read may well succeed.
        case none
        /// It does not answer sensibly; a few of these in a row leave it alone for a while.
        case modem
        /// Asking again does harm or is pointless until something changes, for so many milliseconds.
        case block(ms: Int)
    }

    var state: SourceState
    /// Stable code: the bridge's own where it is a known one.
    var reason: String
    var detail: String
    var httpStatus: Int?
    var timings: PhaseTimings?
    var blame = Blame.none
    /// Whether the bridge says that the same request may succeed later, and when.
    var isRetryable = false
    var retryAfterMs: Int?
    /// The JSON that said so, for a capture.
    var answer: [UInt8]?

    init(_ state: SourceState, _ reason: String, _ detail: String, blame: Blame = .none, httpStatus: Int? = nil, timings: PhaseTimings? = nil) {
        self.state = state
        self.reason = reason
        self.detail = detail
        self.blame = blame
        self.httpStatus = httpStatus
        self.timings = timings
    }
}

import DeviceReport

/// What counts of one ONU for the others of its port.
struct Neighbour: Equatable {
    var state: ONUState?
    var cause: LastDownCause?
    /// When it went down: on the OLT's clock, and as it is shown.
    var down: (seconds: Int64, text: String)?
    /// What the OLT receives from it, or it receives; dBm. Only of an ONU that is online.
    var rxDBm: Double?

    init(state: ONUState?, cause: LastDownCause? = nil, down: (seconds: Int64, text: String)? = nil, rxDBm: Double? = nil) {
        self.state = state
        self.cause = cause
        self.down = down
        self.rxDBm = rxDBm
    }

    var isOnline: Bool { state == .online }
    var isOffline: Bool { state == .offline }
    var isDisabled: Bool { state == .disabled }
    /// Its state says something about the fibre.
    var isTelling: Bool { isOnline || isOffline }

    static func == (a: Neighbour, b: Neighbour) -> Bool {
        a.state == b.state && a.cause == b.cause && a.down?.seconds == b.down?.seconds && a.down?.text == b.down?.text && a.rxDBm == b.rxDBm
    }
}

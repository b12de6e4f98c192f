import DeviceReport
import OLTSNMP

/// What was asked of one OLT's agent since the start, and what is under way.
struct OLTAgentRow: ReportObject {
    var cap = 1
    var window = 1
    var inFlight = 0
    var waiting = 0
    var peakInFlight = 0
    var sent = 0
    var answered = 0
    var retried = 0
    var timedOut = 0
    var held = 0
    var heldMs = 0
    var packed = 0

    init() {}

    init(_ counts: SNMPChannelStatistics, cap: Int) {
        self.cap = cap
        // Before the first request there is no session, and nothing has narrowed it.
        window = counts.window == 0 ? cap : counts.window
        inFlight = counts.inFlight
        waiting = counts.waiting
        peakInFlight = counts.peakInFlight
        sent = Int(clamping: counts.sent)
        answered = Int(clamping: counts.answered)
        retried = Int(clamping: counts.retried)
        timedOut = Int(clamping: counts.timedOut)
        held = Int(clamping: counts.heldByCap)
        heldMs = counts.heldByCapMs
        packed = Int(clamping: counts.packed)
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("max_in_flight", cap, "Requests that may be under way at one time.")
        sink.required("window", window, "Requests that may be under way now: fewer than the most after the agent was silent.")
        sink.required("in_flight", inFlight, "Requests under way.")
        sink.required("waiting", waiting, "Requests that wait for a place.")
        sink.required("peak_in_flight", peakInFlight, "The most that were under way at one time.")
        sink.required("sent", sent, "Requests sent, repeated ones included.")
        sink.required("answered", answered, "Requests answered.")
        sink.required("retried", retried, "Attempts after the first.")
        sink.required("timed_out", timedOut, "Requests whose time was up.")
        sink.required("held", held, "Requests that its limits made wait.")
        sink.required("held_ms", heldMs, "How long they waited, all together, milliseconds.")
        sink.required("packed", packed, "Requests that travelled in another one's PDU.")
    }
}

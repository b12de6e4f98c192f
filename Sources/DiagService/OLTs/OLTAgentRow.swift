import DeviceReport
import OLTSNMP

/// What was asked of one OLT's agent since the start, and what is under way.
struct OLTAgentRow: ReportObject {
    var cap = 1
    var inFlight = 0
    var waiting = 0
    var peakInFlight = 0
    var sent = 0
    var answered = 0
    var retried = 0
    var timedOut = 0

    init() {}

    init(_ counts: SNMPChannelStatistics, cap: Int) {
        self.cap = cap
        inFlight = counts.inFlight
        waiting = counts.waiting
        peakInFlight = counts.peakInFlight
        sent = Int(clamping: counts.sent)
        answered = Int(clamping: counts.answered)
        retried = Int(clamping: counts.retried)
        timedOut = Int(clamping: counts.timedOut)
    }

    func visit(_ sink: inout some ReportSink) {
        sink.required("max_in_flight", cap, "Requests that may be under way at one time.")
        sink.required("in_flight", inFlight, "Requests under way.")
        sink.required("waiting", waiting, "Requests that wait for a place.")
        sink.required("peak_in_flight", peakInFlight, "The most that were under way at one time.")
        sink.required("sent", sent, "Requests sent, repeated ones included.")
        sink.required("answered", answered, "Requests answered.")
        sink.required("retried", retried, "Attempts after the first.")
        sink.required("timed_out", timedOut, "Requests whose time was up.")
    }
}

import DeviceReport
import HTTPTransport

extension PhaseTimings {
    /// Phases counted one after the other, turned into milliseconds since the start.
    init(_ timings: HTTPTimings) {
        self.init()
        var at = timings.queuedMs
        func next(_ phase: Double?) -> Double? {
            guard let phase else { return nil }
            at += phase
            return at
        }
        dnsMs = next(timings.dnsMs)
        connectMs = next(timings.connectMs)
        tlsMs = next(timings.tlsMs)
        firstByteMs = next(timings.firstByteMs)
        totalMs = timings.totalMs
    }
}

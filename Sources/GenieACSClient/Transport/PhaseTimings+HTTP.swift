import DeviceReport
import HTTPTransport

extension PhaseTimings {
    /// Phases counted one after the other, turned into milliseconds since the start.
    init(_ timings: HTTPTimings) {
        var at = timings.queuedMs
        func next(_ phase: Double?) -> Double? {
            guard let phase else { return nil }
            at += phase
            return at
        }
        let dns = next(timings.dnsMs)
        let connect = next(timings.connectMs)
        let tls = next(timings.tlsMs)
        self.init(dnsMs: dns, connectMs: connect, tlsMs: tls, firstByteMs: next(timings.firstByteMs), totalMs: timings.totalMs)
    }
}

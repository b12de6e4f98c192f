import DeviceReport

/// A power cut makes the OLT raise a loss of signal too. A dying gasp within 15 minutes of the down event wins; one that
/// comes later does not rewrite an established loss of signal.
enum DownCauseRule {
    static let window: Int64 = 15 * 60

    /// - Parameters:
    ///   - down: when it went down, seconds on the OLT's clock.
    ///   - gasp: the dying gasp, with its time on the same clock.
    static func decide(_ cause: Observed<LastDownCause>, down: Int64?, gasp: (shown: Observed<String>, seconds: Int64?)) -> Observed<LastDownCause> {
        guard let down, let seconds = gasp.seconds, let origin = gasp.shown.origin, abs(seconds - down) <= window else { return cause }
        switch cause.value {
        case .dyingGasp?, .deactivated?, .adminReset?, .authFail?, .rogue?: return cause
        case .los?, .lof?, .signalFail?, .signalDegrade?, .rangingFail?, .other?, .unknown?, nil:
            var derived = origin
            derived.confidence = .derived
            let said = cause.value == nil ? [] : [Conflict(cause, lost: .overruled)].compactMap { $0 }
            return Observed(.dyingGasp, derived, conflicts: said)
        }
    }
}

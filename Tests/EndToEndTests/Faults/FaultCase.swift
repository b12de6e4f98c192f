import DeviceCapture
import Testing

/// One way in which a source misbehaves and what a lookup must say of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let fault: LabFault
    /// `state/reason`; `state` alone where there is no reason, or where either the client or the lookup may notice the deadline first.
    let says: String
    /// For faults that end in the deadline alone; generous for the others.
    var timeoutMs = 15_000

    /// Enough for the other sources on a loaded machine, and not for the fault.
    static let short = 3_000

    /// What is expected beside what was said.
    func said(_ told: String?) -> String {
        guard says == "timeout", let told, ["timeout/olt_silent", "timeout/deadline"].contains(told) else { return says }
        return told
    }

    var testDescription: String { fault.kind }
}

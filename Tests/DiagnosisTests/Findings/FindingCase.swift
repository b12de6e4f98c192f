import DeviceReport
import Testing

@testable import Diagnosis

/// One rule: a change of the sound home that makes it hold, one that comes near and does not, and one that takes an input away.
struct FindingCase: Sendable, CustomTestStringConvertible {
    typealias Change = @Sendable (inout Scene) -> Void

    var id: String
    var severity: Severity
    var fires: Change
    /// The sound home itself where nil.
    var clear: Change?
    /// Nil where the rule has no input that can be missing.
    var lacks: Change?

    var testDescription: String { id }

    init(_ id: String, _ severity: Severity, _ fires: @escaping Change, not clear: Change? = nil, lacks: Change?) {
        self.id = id
        self.severity = severity
        self.fires = fires
        self.clear = clear
        self.lacks = lacks
    }
}

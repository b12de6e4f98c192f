import DeviceReport

/// What a column's meaning rests on.
public enum EvidenceMark: String, Sendable, Decodable, CaseIterable {
    /// Agrees with a recording of real equipment.
    case recording = "W"
    /// Taken from the vendor's MIB.
    case mib = "M"
    /// Two independent public code bases agree.
    case twoSources = "C2"
    /// One public code base.
    case oneSource = "C1"
    case unsure = "?"

    /// Only a MIB or a recording makes a measurement.
    var confidence: Confidence {
        switch self {
        case .recording, .mib: .measured
        case .twoSources, .oneSource, .unsure: .inferred
        }
    }
}

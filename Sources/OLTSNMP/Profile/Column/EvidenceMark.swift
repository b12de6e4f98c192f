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

    /// The mark in one word, as a profile as a whole is spoken of.
    public enum Standing: String, Sendable, Comparable {
        case verified
        case documented
        case unverified

        public static func < (a: Standing, b: Standing) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .unverified ? 0 : self == .documented ? 1 : 2 }
    }

    public var standing: Standing {
        switch self {
        case .recording: .verified
        case .mib: .documented
        case .twoSources, .oneSource, .unsure: .unverified
        }
    }

    /// Only a MIB or a recording makes a measurement.
    var confidence: Confidence { standing == .unverified ? .inferred : .measured }
}

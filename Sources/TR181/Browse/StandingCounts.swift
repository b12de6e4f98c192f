/// How many parameters there are of each standing.
public struct StandingCounts: Sendable, Hashable {
    public var standard = 0
    public var vendor = 0
    public var unknown = 0
    /// Those among them that were read.
    public var withValue = 0

    public init() {}

    public var parameters: Int { standard + vendor + unknown }

    mutating func count(_ standing: ParameterStanding, hasValue: Bool) {
        switch standing {
        case .standard: standard += 1
        case .vendor: vendor += 1
        case .unknown: unknown += 1
        }
        if hasValue { withValue += 1 }
    }
}

import DeviceReport

/// How the sources share a class of fields: who is believed first, how old a value may be before a fresher one beats it, and how far
/// two readings may lie apart and still say the same. The classes themselves are in `FieldClass+Table.swift`.
struct FieldClass: Sendable {
    /// Who knows best, first. A source that is not named comes last.
    var authority: [SourceName]
    /// Seconds a value of each source is believed.
    var maxAge: MaxAge
    /// The newest fresh value is taken whoever said it; authority only decides between two of one moment.
    var takesNewest = false
    /// Nil: two values that are not equal disagree.
    var tolerance: Slack?

    /// Seconds, by source.
    struct MaxAge: Sendable {
        var acs: Double
        var olt: Double
        var bridge: Double
    }

    /// Seconds.
    func maxAge(_ source: SourceName) -> Double {
        switch source {
        case .acs: maxAge.acs
        case .bridge: maxAge.bridge
        case .olt: maxAge.olt
        }
    }

    /// 0 for the source that knows best.
    func rank(_ source: SourceName) -> Int { authority.firstIndex(of: source) ?? authority.count }
}

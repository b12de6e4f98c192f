import DeviceReport
import TR181
import Testing

/// One line of the table of verdicts.
struct VerdictCase: Sendable, CustomTestStringConvertible {
    var name: String
    var status: Verdict
    var id: String
    var states: [SourceName: SourceState]
    var acs: DeviceSections?
    var bridge: DeviceSections?
    var olt: OLTReading?

    var testDescription: String { name }

    /// Sources that are not named brought data where there is something of them, else were not asked.
    init(
        _ name: String, _ status: Verdict, _ id: String, states: [SourceName: SourceState] = [:], olt: OLTReading? = nil,
        acs: ((inout DeviceSections) -> Void)? = nil, bridge: ((inout DeviceSections) -> Void)? = nil
    ) {
        self.name = name
        self.status = status
        self.id = id
        self.olt = olt
        self.acs = Self.made(.acs, acs)
        self.bridge = Self.made(.bridge, bridge)
        self.states = [.acs: self.acs == nil ? .skipped : .ok, .bridge: self.bridge == nil ? .skipped : .ok, .olt: olt == nil ? .skipped : .ok]
            .merging(states) { $1 }
    }

    func report(lang: String = "fr") -> Report {
        Captures.report(acs: acs, bridge: bridge, olt: olt, statuses: states.map { SourceStatus($0.key, $0.value) }, lang: lang)
    }

    private static func made(_ source: SourceName, _ fill: ((inout DeviceSections) -> Void)?) -> DeviceSections? {
        guard let fill else { return nil }
        var out = Fixture.sections(source)
        fill(&out)
        return out
    }
}

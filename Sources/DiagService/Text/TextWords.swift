import DeviceReport
internal import Foundation

/// Every word of the text in one language. A language is one value of this type; a word missing from it shows as its code,
/// and a test finds it.
struct TextWords: Sendable {
    var lang: String
    var decimalPoint: String
    /// Between a label and what it says.
    var colon: String
    var timeUnits: (day: String, hour: String, minute: String, second: String)
    /// Powers of 1000 from one.
    var byteUnits: [String]
    var labels: [TextLabel: String]
    var reasons: [UnknownReason: String]
    var sources: [SourceName: String]
    var sourceStates: [SourceState: String]
    var onuStates: [ONUState: String]
    var activations: [ONUActivation: String]
    var causes: [LastDownCause: String]
    /// The same as a sentence: what happened to the modem.
    var falls: [LastDownCause: String]
    var scopes: [OutageScope: String]
    var outageReasons: [OutageReason: String]
    var wanStatuses: [WANStatus: String]
    var operStatuses: [OperStatus: String]
    var voiceStatuses: [VoiceStatus: String]
    var meshStates: [MeshState: String]
    var media: [LinkMedium: String]
    var connections: [HostConnection: String]
    var roles: [BSSRole: String]
    var securities: [WiFiSecurity: String]
    var accesses: [AccessKind: String]
    var modes: [WANMode: String]
    var technologies: [PONTechnology: String]
    /// Codes of warnings, anomalies and assumptions.
    var notes: [String: String]
    /// What the marks mean.
    var legend: [String]

    /// The language of a code; French where it is not known.
    static func of(_ lang: String) -> TextWords { lang.lowercased().hasPrefix("en") ? english : french }

    subscript(_ label: TextLabel) -> String { labels[label] ?? label.rawValue }

    func reason(_ reason: UnknownReason) -> String { word(reason, reasons) }
    func source(_ name: SourceName) -> String { word(name, sources) }
    func state(_ state: SourceState) -> String { word(state, sourceStates) }
    func onuState(_ state: ONUState) -> String { word(state, onuStates) }
    func activation(_ state: ONUActivation) -> String { word(state, activations) }
    func cause(_ cause: LastDownCause) -> String { word(cause, causes) }
    func fall(_ cause: LastDownCause) -> String { word(cause, falls) }
    func scope(_ scope: OutageScope) -> String { word(scope, scopes) }
    func because(_ reason: OutageReason) -> String { word(reason, outageReasons) }
    func wanStatus(_ status: WANStatus) -> String { word(status, wanStatuses) }
    func oper(_ status: OperStatus) -> String { word(status, operStatuses) }
    func voice(_ status: VoiceStatus) -> String { word(status, voiceStatuses) }
    func mesh(_ state: MeshState) -> String { word(state, meshStates) }
    func medium(_ medium: LinkMedium) -> String { word(medium, media) }
    func connection(_ connection: HostConnection) -> String { word(connection, connections) }
    func role(_ role: BSSRole) -> String { word(role, roles) }
    func security(_ security: WiFiSecurity) -> String { word(security, securities) }
    func access(_ access: AccessKind) -> String { word(access, accesses) }
    func mode(_ mode: WANMode) -> String { word(mode, modes) }
    func technology(_ technology: PONTechnology) -> String { word(technology, technologies) }

    /// A code in words, its count after it (`too_deep:3`, `acs:…` before it); an unknown code as it stands.
    func note(_ code: String) -> String {
        let clean = TextSafety.clean(code)
        if let known = notes[clean] { return known }
        guard let colonIndex = clean.firstIndex(of: ":") else { return clean }
        let head = String(clean[..<colonIndex])
        let tail = String(clean[clean.index(after: colonIndex)...])
        if let name = SourceName(rawValue: head) { return "\(source(name))\(colon)\(note(tail))" }
        return notes[head].map { "\($0)\(colon)\(tail)" } ?? clean
    }

    /// `c_plus` as it is printed on a transceiver: `C+`.
    func opticsClass(_ code: String) -> String {
        let parts = code.split(separator: "_").map { $0 == "plus" ? "+" : $0.uppercased() }
        return parts.joined()
    }

    private func word<Case: ReportEnum>(_ value: Case, _ table: [Case: String]) -> String { table[value] ?? value.rawValue }
}

import DeviceReport

/// What a report comes to, before it is put into words.
struct Headline {
    var status: Verdict
    /// Stable id, of the catalogue of findings.
    var id: String
    var confidence: Confidence
    /// A level in dBm for the text, if it has room for one.
    var level: Double?
    /// Sources for the text.
    var sources: [SourceStatus] = []
}

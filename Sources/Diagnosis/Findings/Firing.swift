import DeviceReport

/// A rule that holds: what differs from what the rule says of itself, and the parameters of its words.
struct Firing {
    /// Nil: the rule's own.
    var severity: Severity?
    /// Nil: that of the weakest value it rests on.
    var confidence: Confidence?
    /// What the whole service is then said to be; nil where the severity tells.
    var status: Verdict?
    /// How much it counts when the headline is chosen; nil where the severity tells.
    var weight: Severity?
    /// Key of its words, where it has others than those of the rule's id.
    var words: String?
    var parameters: [Parameter: ParameterValue]

    init(
        _ severity: Severity, confidence: Confidence? = nil, status: Verdict? = nil, weight: Severity? = nil, words: String? = nil,
        _ parameters: [Parameter: ParameterValue] = [:]
    ) {
        self.init(confidence: confidence, status: status, weight: weight, words: words, parameters)
        self.severity = severity
    }

    init(
        confidence: Confidence? = nil, status: Verdict? = nil, weight: Severity? = nil, words: String? = nil,
        _ parameters: [Parameter: ParameterValue] = [:]
    ) {
        self.confidence = confidence
        self.status = status
        self.weight = weight
        self.words = words
        self.parameters = parameters
    }
}

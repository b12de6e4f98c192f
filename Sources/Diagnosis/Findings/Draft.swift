import DeviceReport

/// A finding before it is put in its order and into words.
struct Draft {
    let rule: FindingRule
    /// Place of the rule in the book, then of the subject: the cause before its consequences.
    let place: (rule: Int, subject: Int)
    let subjectID: String?
    let firing: Firing
    let severity: Severity
    let confidence: Confidence
    let evidence: [Evidence]
    var suppressedBy: String?

    var isForCSR: Bool { suppressedBy == nil && rule.audience != .noc }
    /// What a customer may complain of.
    var isTrouble: Bool { isForCSR && (severity > .info || firing.weight != nil) }
}

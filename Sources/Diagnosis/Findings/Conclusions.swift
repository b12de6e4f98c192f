import DeviceReport

/// What a report comes to.
struct Conclusions {
    var findings: [Finding] = []
    var notEvaluated: [NotEvaluated] = []
    var layers = LayerVerdicts()
    var headline: Finding?
    var status = Verdict.unknown
}

import DeviceReport

/// Asks every rule of the book about a report, and makes of the answers what is read: the cause before its consequences, few, in words.
struct FindingEngine {
    let facts: Facts
    let book: RuleBook

    /// Of one rule, so that a report that holds thousands of rows stays readable.
    private static let mostSubjects = 20
    private static let mostMissing = 8

    func conclude(language: Language) -> Conclusions {
        var notEvaluated: [NotEvaluated] = []
        var drafts: [Draft] = []
        for (place, rule) in book.rules.enumerated() { drafts += answers(rule, place, &notEvaluated) }
        Suppression(report: facts.report).apply(to: &drafts)
        facts.isTroubled = drafts.contains(where: \.isTrouble)
        for (place, rule) in book.closing.enumerated() { drafts += answers(rule, book.rules.count + place, &notEvaluated) }
        Suppression(report: facts.report).apply(to: &drafts)
        let headline = FindingOrder.sort(&drafts)
        var out = Conclusions()
        out.notEvaluated = notEvaluated
        out.layers = LayerJudge(facts: facts, drafts: drafts).verdicts()
        out.findings = FindingWriter(facts: facts, language: language).write(drafts)
        if let headline, let first = out.findings.first {
            out.headline = first
            out.status = headline.status
        }
        return out
    }

    private func answers(_ rule: FindingRule, _ place: Int, _ notEvaluated: inout [NotEvaluated]) -> [Draft] {
        var out: [Draft] = []
        var lacks: [String] = []
        var subject = 0
        facts.begin()
        rule.look(facts) { id, firing in
            if let firing {
                if out.count < Self.mostSubjects { out.append(draft(rule, (place, subject), id, firing)) }
            } else if !facts.missing.isEmpty, lacks.count < Self.mostMissing {
                for pointer in facts.missing where lacks.count < Self.mostMissing {
                    let text = pointer.text
                    if !lacks.contains(text) { lacks.append(text) }
                }
            }
            subject += 1
            facts.begin()
        }
        if !lacks.isEmpty { notEvaluated.append(NotEvaluated(rule.id, missing: lacks)) }
        return out
    }

    private func draft(_ rule: FindingRule, _ place: (Int, Int), _ id: String?, _ firing: Firing) -> Draft {
        facts.weaken(to: firing.confidence ?? .measured)
        let confidence = facts.confidence
        var severity = firing.severity ?? rule.severity
        // What rests on a guess is a reason to look, not to act.
        if confidence == .inferred || confidence == .assumed { severity = severity.lowered }
        return Draft(
            rule: rule, place: place, subjectID: id, firing: firing, severity: severity, confidence: confidence, evidence: facts.evidence, suppressedBy: nil)
    }
}

import DeviceReport
internal import Foundation

/// Puts findings into words, with what they rest on and who may read them.
struct FindingWriter {
    let facts: Facts
    let language: Language

    /// Beside the headline.
    static let mostForCSR = 5

    func write(_ drafts: [Draft]) -> [Finding] {
        var shown = 0
        return drafts.map { draft in
            var out = finding(draft)
            if draft.suppressedBy != nil {
                out.roles = [.noc]
            } else if draft.isForCSR {
                shown += 1
                if shown > Self.mostForCSR + 1 { out.roles.removeAll { $0 == .csr } }
            }
            return out
        }
    }

    private func finding(_ draft: Draft) -> Finding {
        var out = Finding()
        out.id = draft.rule.id
        out.severity = draft.severity
        out.confidence = draft.confidence
        out.actionCode = draft.rule.action
        out.subject = FindingSubject(draft.rule.subject, draft.subjectID)
        out.roles = draft.rule.audience.roles
        out.suppressedBy = draft.suppressedBy
        out.firstSeenAt = facts.history?.open.first { $0.id == out.id && $0.subject == out.subject }?.firstSeenAt
        out.evidence = draft.evidence.map { FindingEvidence(pointer: $0.pointer.text, value: $0.value?.told, threshold: $0.limit) }
        out.sourceAges = ages(draft.evidence)
        guard let words = Messages.message(draft.firing.words ?? draft.rule.id)?.words(language) else { return out }
        let filled = { (template: String) in Sentence(template: template, language: language).filled(draft.firing.parameters) }
        out.title = filled(words.title)
        out.text = filled(words.text)
        out.action = filled(words.action)
        out.customerText = words.customer.map(filled)
        out.customerAction = words.customerAction.map(filled)
        return out
    }

    /// The oldest of what each source said.
    private func ages(_ evidence: [Evidence]) -> [SourceAge] {
        var out: [SourceAge] = []
        for origin in evidence.compactMap(\.origin) {
            let age = facts.situation.freshness.age(origin.at).map { Int($0) }
            if let index = out.firstIndex(where: { $0.source == origin.source }) {
                if let age { out[index].ageS = max(age, out[index].ageS ?? age) }
            } else {
                out.append(SourceAge(origin.source, ageS: age))
            }
        }
        return out
    }
}

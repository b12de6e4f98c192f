import DeviceReport
import Testing

@testable import Diagnosis

@Suite("Every rule: a home where it holds, one where it does not, one where it cannot be told")
struct RuleTests {
    @Test("every rule of the book is among the cases") func complete() {
        let book = RuleBook.catalogue
        let ids = (book.rules + book.closing).map(\.id)
        #expect(Set(ids).count == ids.count, "an id stands for one rule")
        #expect(Set(ids) == Set(FindingCase.all.map(\.id)))
        #expect(FindingCase.all.count == ids.count)
    }

    @Test("fires", arguments: FindingCase.all) func fires(_ one: FindingCase) throws {
        let found = Scene.changed(one.fires).conclude().findings.filter { $0.id == one.id }
        let finding = try #require(found.first)
        #expect(finding.severity == one.severity)
        #expect(!finding.title.isEmpty && !finding.text.isEmpty && !finding.action.isEmpty)
        #expect(
            one.id == "data.no_source" || one.id == "data.not_fresh" || one.id == "optical.onu_offline_unknown" || !finding.evidence.isEmpty || one.lacks == nil
        )
    }

    @Test("does not", arguments: FindingCase.all) func clear(_ one: FindingCase) {
        let out = Scene.changed(one.clear ?? { _ in }).conclude()
        #expect(!out.findings.contains { $0.id == one.id })
        #expect(!out.notEvaluated.contains { $0.id == one.id }, "\(out.notEvaluated.filter { $0.id == one.id }.map(\.missing))")
    }

    @Test("cannot be told", arguments: FindingCase.all.filter { $0.lacks != nil }) func lacks(_ one: FindingCase) throws {
        let out = Scene.changed(try #require(one.lacks)).conclude()
        #expect(!out.findings.contains { $0.id == one.id })
        let missing = out.notEvaluated.first { $0.id == one.id }?.missing ?? []
        #expect(!missing.isEmpty && missing.allSatisfy { $0.hasPrefix("/") })
    }

    @Test("a sound home: one finding that says so, every layer ok, and nothing that could not be told") func sound() {
        let out = Scene().conclude()
        #expect(out.findings.map(\.id) == ["ok.no_problem"])
        #expect(out.notEvaluated.map(\.id) == [])
        #expect(Layer.allCases.allSatisfy { out.layers[$0] == .ok })
        #expect(out.status == .ok)
    }
}

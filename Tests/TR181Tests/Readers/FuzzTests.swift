import Foundation
import FuzzSupport
import TR181
import Testing

/// A short run of what `reader-fuzz` does for minutes.
@Suite("Spoiled documents of every format")
struct FuzzTests {
    static let corpus = Recorded.root.appendingPathComponent("fuzz/corpus")

    @Test("no document of the corpus does harm, and none of its secrets enters a tree", arguments: FuzzFormat.allCases)
    func corpus(_ format: FuzzFormat) throws {
        let check = FuzzCheck(dialects: try Recorded.dialects())
        let documents = try FuzzCorpus.load(format, from: Self.corpus)
        #expect(!documents.isEmpty)
        for body in documents {
            #expect(check.run(format, body).problem == "")
            for device in (try? format.read(body)) ?? [] {
                device.tree.forEachLeaf(below: device.tree.root) { #expect(device.tree.text($0)?.contains("canary") != true) }
            }
        }
    }

    // Small documents, so that there can be many; `reader-fuzz` takes the large ones too.
    @Test("hundreds of spoiled documents: no crash, and every tree keeps its promises", arguments: FuzzFormat.allCases)
    func spoiled(_ format: FuzzFormat) throws {
        let check = FuzzCheck(dialects: try Recorded.dialects())
        var mutator = FuzzMutator(try FuzzCorpus.load(format, from: Self.corpus).filter { $0.count < 8192 }, seed: 181)
        let runs = 500
        var read = 0
        for run in 0..<runs {
            let outcome = check.run(format, mutator.next())
            #expect(outcome.problem == "", "document \(run)")
            if outcome.leaves > 0 { read += 1 }
        }
        // Else it would be the parsers alone that are tried.
        #expect(read >= runs / 5)
    }

    @Test("the same seed spoils in the same way")
    func deterministic() throws {
        let seeds = try FuzzCorpus.load(.door, from: Self.corpus)
        var one = FuzzMutator(seeds, seed: 5)
        var two = FuzzMutator(seeds, seed: 5)
        var other = FuzzMutator(seeds, seed: 6)
        var differences = 0
        for _ in 0..<50 {
            let body = one.next()
            #expect(body == two.next())
            if body != other.next() { differences += 1 }
        }
        #expect(differences > 0)
    }
}

import Testing

@testable import OLTSNMP

@Suite struct WhateverTheTableAWalkIsRight {
    let column = oid("1.3.6.1.4.1.9.1.3")

    @Test(arguments: 0..<4)
    func everyRowOnceInOrder(_ batch: UInt64) {
        for seed in batch * 30..<batch * 30 + 30 {
            var random = SeededRandom(seed: seed)
            let table = RandomTable(&random)
            var agent = PaperAgent(table.rows, of: column)
            agent.largest = Int.random(in: 1...60, using: &random)
            agent.hasBulk = random.happens(0.9)
            let (parallel, repetitions) = (Int.random(in: 1...16, using: &random), Int.random(in: 1...60, using: &random))
            let walked = PaperWalk(agent, [column], parts: table.parts, parallel: parallel, maxRepetitions: repetitions, seed: seed)
            let walk = walked.plan.walks[0]
            #expect(walk.end == .complete, "seed \(seed)")
            #expect(walk.rows.map(\.oid) == table.rows.map { column.appending($0) }, "seed \(seed)")
            #expect(walked.peak <= parallel && walked.plan.isOver && walk.requests == walked.requests, "seed \(seed)")
            let answer = agent.hasBulk ? min(agent.largest, repetitions) : 1
            #expect(walked.requests <= table.rows.count / answer * 3 / 2 + 40, "seed \(seed)")
        }
    }

    @Test func theRowNumbersOfEveryProfile() throws {
        for profile in try SampleOLT.profiles().profiles {
            let rows = SyntheticOLT(profile: profile, onus: 600, seed: 7).onus.map(\.index.parts).sorted { $0.lexicographicallyPrecedes($1) }
            guard !rows.isEmpty else { continue }
            let walked = PaperWalk(PaperAgent(rows, of: column), [column], parallel: 8, maxRepetitions: 20, seed: 11)
            #expect(walked.plan.walks[0].end == .complete)
            #expect(walked.plan.walks[0].rows.map(\.oid) == rows.map { column.appending($0) }, "\(profile.name)")
            #expect(walked.requests <= rows.count / 20 * 13 / 10 + 20, "\(profile.name)")
            #expect(walked.rounds <= rows.count / 20 / 8 * 3 / 2 + 12, "\(profile.name)")
        }
    }

    @Test(arguments: 0..<4)
    func troubleEndsItWithAWordAndWithoutARowTwice(_ batch: UInt64) {
        var ends: Set<String> = []
        for seed in batch * 20..<batch * 20 + 20 {
            var random = SeededRandom(seed: seed)
            let table = RandomTable(&random)
            let trouble = Double.random(in: 0...0.2, using: &random)
            let walked = PaperWalk(PaperAgent(table.rows, of: column), [column], parts: table.parts, parallel: 8, seed: seed) { _, random in
                guard random.happens(trouble) else { return nil }
                switch Int.random(in: 0...4, using: &random) {
                case 0: return .failure(SNMPError(.timeout))
                case 1: return .success(SNMPAnswer(status: .tooBig, index: 0, varbinds: []))
                case 2: return .success(SNMPAnswer(status: .genErr, index: 1, varbinds: []))
                case 3: return .success(SNMPAnswer(status: .noError, index: 0, varbinds: []))
                default: return .failure(SNMPError(.unreachable))
                }
            }
            let walk = walked.plan.walks[0]
            let (found, all) = (walk.rows.map(\.oid), table.rows.map { column.appending($0) })
            #expect(walked.plan.isOver && walked.peak <= 8)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 } && Set(found).isSubset(of: all), "seed \(seed)")
            if walk.end == .complete { #expect(found == all, "seed \(seed)") }
            ends.insert(walk.end == .complete ? "complete" : "other")
        }
        #expect(ends.count == 2)
    }

    @Test(arguments: 0..<20)
    func anAgentThatSaysAnythingIsLeftInTheEnd(_ seed: UInt64) {
        let hostile = PaperWalk(PaperAgent([[1]], of: column), [column], parallel: 8, seed: seed) { question, random in
            var count = 30
            if case .scout(let probe) = question { count = probe.names.count }
            let rows = (0..<count).map { _ in
                let tail = (0..<Int.random(in: 0...120, using: &random)).map { _ in random.happens(0.5) ? UInt32.max : UInt32.random(in: 0...3, using: &random)
                }
                return SNMPVarbind(random.happens(0.02) ? oid("1.3") : column.appending(tail), random.happens(0.02) ? .endOfMibView : .integer(1))
            }
            if case .scout = question { return .success(SNMPAnswer(status: .noError, index: 0, varbinds: rows)) }
            let sorted = random.happens(0.95) ? rows.sorted { $0.oid < $1.oid } : rows
            return .success(SNMPAnswer(status: .noError, index: 0, varbinds: sorted))
        }
        #expect(hostile.plan.isOver && hostile.peak <= 8)
        #expect(hostile.requests < 3000)
        let found = hostile.plan.walks[0].rows.map(\.oid)
        #expect(Set(found).count == found.count || !hostile.plan.disordered.isEmpty || hostile.plan.walks[0].end != .complete)
    }
}

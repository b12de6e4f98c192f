import Testing

@testable import DeviceLab

@Suite struct SNMPFaultTests {
    private let core = SNMPAgentCore(data: TestRows.data, community: "public", options: SNMPAgentOptions(maximumWaitingAnswers: 3))
    private let now = ContinuousClock.now

    private func send(_ onu: Int = 1, column: Int = 4) -> SNMPReaction? {
        core.receive(TestRows.request(.get, [TestRows.oid("\(column).4194312192.\(onu)")]).encoded()[...], now: now)
    }

    private func sendAndFinish(_ onu: Int = 1) -> SNMPReaction? {
        let reaction = send(onu)
        if let reaction { core.finished(sent: reaction.copies) }
        return reaction
    }

    @Test("delays add up; late answers are counted")
    func delays() {
        core.changeFaults {
            $0.set(.delay(.milliseconds(20)))
            $0.set(.several([.delay(.milliseconds(5)), .late(.seconds(9))]), for: .suffix([1]))
        }
        #expect(sendAndFinish(1)?.delay == .milliseconds(9_025))
        #expect(sendAndFinish(2)?.delay == .milliseconds(20))
        #expect(core.statistics.late == 1)
    }

    @Test("loss repeats with its seed")
    func loss() {
        func pattern(_ seed: UInt64) -> [Bool] {
            core.changeFaults { $0.set(.loss(probability: 0.3, seed: seed)) }
            return (0..<200).map { _ in sendAndFinish() == nil }
        }
        let first = pattern(11)
        #expect(first == pattern(11))
        #expect(first != pattern(12))
        #expect((30...90).contains(first.filter { $0 }.count))
    }

    @Test("the first requests are lost, then all is well; setting the fault again starts again")
    func dropFirst() {
        for _ in 0..<2 {
            core.changeFaults { $0.set(.dropFirst(2)) }
            #expect((0..<5).map { _ in sendAndFinish() != nil } == [false, false, true, true, true])
        }
        #expect(core.statistics.lost == 4)
    }

    @Test("never answer, for one index only, until cleared")
    func neverAnswer() {
        core.changeFaults { $0.set(.neverAnswer, for: .containing([4_194_312_192, 3])) }
        #expect(sendAndFinish(2) != nil)
        #expect(sendAndFinish(3) == nil)
        let bulk = TestRows.request(.getBulk, [TestRows.oid("4.4194312192.2")], repetitions: 1)
        #expect(core.receive(bulk.encoded()[...], now: now) == nil)
        core.changeFaults { $0.set(nil, for: .containing([4_194_312_192, 3])) }
        #expect(sendAndFinish(3) != nil)
    }

    @Test("a fault for a column strikes that column only")
    func prefix() {
        core.changeFaults { $0.set(.duplicate(extra: 2), for: .prefix(TestRows.oid("4"))) }
        #expect(send(1, column: 4)?.copies == 3)
        #expect(send(1, column: 3)?.copies == 1)
    }

    @Test("tooBig above a number of names, and general errors")
    func errors() throws {
        core.changeFaults { $0.set(.tooBig(aboveVarBinds: 1)) }
        #expect(try SNMPMessage(decoding: #require(send()).payload[...]).errorStatus == 0)
        let two = TestRows.request(.get, [TestRows.oid("4.4194312192.1"), TestRows.oid("4.4194312192.2")]).encoded()
        #expect(try SNMPMessage(decoding: #require(core.receive(two[...], now: now)).payload[...]).errorStatus == 1)
        core.changeFaults { $0.set(.generalError) }
        let answer = try SNMPMessage(decoding: #require(send()).payload[...])
        #expect(answer.errorStatus == 5)
        #expect(answer.varBinds.count == 1)
    }

    @Test("garbage repeats with its seed and is never the true answer")
    func garbage() throws {
        let truth = try #require(sendAndFinish()).payload
        core.changeFaults { $0.set(.garbage(seed: 5)) }
        let first = (0..<50).map { _ in sendAndFinish()?.payload }
        core.changeFaults { $0.set(.garbage(seed: 5)) }
        #expect(first == (0..<50).map { _ in sendAndFinish()?.payload })
        #expect(Set(first).count > 40)
        #expect(!first.contains(truth))
    }

    @Test("requests in flight are counted and bounded")
    func inFlight() {
        core.changeFaults { $0.set(.delay(.seconds(1))) }
        #expect((0..<5).map { _ in send() != nil } == [true, true, true, false, false])
        #expect(core.statistics.inFlight == 3)
        #expect(core.statistics.maximumInFlight == 3)
        #expect(core.statistics.lost == 2)
        core.finished(sent: 1)
        #expect(core.statistics.inFlight == 2)
        #expect(core.statistics.sentDatagrams == 1)
    }

    @Test("an agent that takes its time works on one request after the other")
    func serviceTime() {
        let slow = SNMPAgentCore(
            data: TestRows.data, community: "public",
            options: SNMPAgentOptions(serviceTime: .milliseconds(10), serviceTimePerVarBind: .milliseconds(1)))
        let request = TestRows.request(.get, [TestRows.oid("4.4194312192.1")]).encoded()
        #expect((1...3).map { _ in slow.receive(request[...], now: now)?.delay } == [.milliseconds(11), .milliseconds(22), .milliseconds(33)])
        #expect(slow.receive(request[...], now: now.advanced(by: .seconds(1)))?.delay == .milliseconds(11))
    }

    private func walk(_ fault: SNMPFault, for rows: SNMPRowSelector? = nil, repetitions: Int32 = 1, steps: Int = 12) throws -> [String] {
        core.changeFaults { book in rows.map { book.set(fault, for: $0) } ?? book.set(fault) }
        var name = TestRows.oid("4")
        var seen: [String] = []
        while seen.count < steps {
            let request = TestRows.request(.getBulk, [name], repetitions: repetitions).encoded()
            let reaction = try #require(core.receive(request[...], now: now))
            core.finished(sent: 1)
            for varBind in try SNMPMessage(decoding: reaction.payload[...]).varBinds {
                guard varBind.value != .endOfMibView else { return seen }
                seen.append("\(varBind.name.arcs.suffix(3).map(String.init).joined(separator: "."))")
                name = varBind.name
            }
        }
        return seen
    }

    @Test("rows out of order come all the same, each once", arguments: [1, 4] as [Int32])
    func wrongOrder(_ repetitions: Int32) throws {
        let onus = ["2", "1", "3"].map { "4.4194312192.\($0)" } + ["2", "1", "3"].map { "5.4194312192.\($0)" }
        #expect(try walk(.wrongOrder, repetitions: repetitions) == onus)
        let half = ["1", "2", "3"].map { "4.4194312192.\($0)" } + ["2", "1", "3"].map { "5.4194312192.\($0)" }
        #expect(try walk(.wrongOrder, for: .prefix(TestRows.oid("5")), repetitions: repetitions) != half)
        core.changeFaults { $0.clear() }
        #expect(try walk(.wrongOrder, for: .prefix(TestRows.oid("5")), repetitions: repetitions) == half)
    }

    @Test("a table that begins again never ends", arguments: [1, 4] as [Int32])
    func endlessLoop(_ repetitions: Int32) throws {
        #expect(try Array(walk(.endlessLoop, repetitions: repetitions).prefix(7)) == ["1", "2", "3", "1", "2", "3", "1"].map { "4.4194312192.\($0)" })
        // Nothing to be seen in it: the agent answers all the same.
        core.changeFaults { $0.set(.noSuchInstance, for: .prefix(TestRows.oid("4"))) }
        #expect(try walk(.endlessLoop, repetitions: repetitions).isEmpty)
    }

    @Test("holes are the same rows every time, for every kind of request")
    func holes() throws {
        func gone(_ seed: UInt64) throws -> [Int] {
            core.changeFaults { $0.set(.holes(share: 0.5, seed: seed)) }
            return try (1...3).filter { onu in
                let reaction = try #require(sendAndFinish(onu))
                return try SNMPMessage(decoding: reaction.payload[...]).varBinds.first?.value == .noSuchInstance
            }
        }
        let all = try (1...20).map { try gone($0) }
        #expect(try (1...20).map { try gone($0) } == all)
        #expect((15...45).contains(all.joined().count))
        let seed = try #require((1...20).first { all[$0 - 1] == [2] })
        #expect(try walk(.holes(share: 0.5, seed: UInt64(seed))).prefix(2) == ["4.4194312192.1", "4.4194312192.3"])
    }

    @Test("values of another type, where the fault is set for them")
    func wrongType() throws {
        core.changeFaults { $0.set(.wrongType, for: .suffix([2])) }
        func value(_ column: Int, _ onu: Int) throws -> SNMPValue? {
            let reaction = try #require(send(onu, column: column))
            core.finished(sent: 1)
            return try SNMPMessage(decoding: reaction.payload[...]).varBinds.first?.value
        }
        #expect(try value(4, 1) == .integer(-1401))
        #expect(try value(4, 2) == .octetString(Array("-1402".utf8)))
        #expect(try value(3, 2) == .integer(8))
        #expect(try value(5, 2) == .octetString(Array("200000000000".utf8)))
    }

    @Test("later answers overtake earlier ones, the same way for the same seed")
    func reorder() {
        func delays() -> [Duration] {
            core.changeFaults { $0.set(.reorder(within: .milliseconds(40), seed: 4)) }
            return (0..<20).compactMap { _ in sendAndFinish()?.delay }
        }
        let first = delays()
        #expect(first == delays())
        #expect(first != first.sorted())
        #expect(first.allSatisfy { $0 <= .milliseconds(40) })
    }

    @Test("a damaged answer is never the true one and repeats with its seed")
    func malformed() throws {
        let truth = try #require(sendAndFinish()).payload
        func damaged() -> [[UInt8]?] {
            core.changeFaults { $0.set(.malformed(seed: 8)) }
            return (0..<200).map { _ in sendAndFinish()?.payload }
        }
        let first = damaged()
        #expect(first == damaged())
        #expect(!first.contains(truth))
        #expect(Set(first).count > 150)
    }
}

import Testing

@testable import DeviceLab

@Suite struct SNMPResponderTests {
    private func ask(_ request: SNMPMessage, options: SNMPAgentOptions = SNMPAgentOptions(), faults: (SNMPAgentCore) -> Void = { _ in }) throws
        -> SNMPMessage?
    {
        let core = SNMPAgentCore(data: TestRows.data, community: "public", options: options)
        faults(core)
        let reaction = core.receive(request.encoded()[...], now: .now)
        return try reaction.map { try SNMPMessage(decoding: $0.payload[...]) }
    }

    @Test("v2c GET says per name what is missing")
    func getV2() throws {
        let names = [TestRows.oid("4.4194312192.2"), TestRows.oid("4.4194312192.9"), TestRows.oid("4.4194312193.1"), TestRows.oid("99.1.1.1")]
        let answer = try #require(try ask(TestRows.request(.get, names)))
        #expect(answer.errorStatus == 0)
        #expect(answer.varBinds.map(\.name) == names)
        #expect(answer.varBinds.map(\.value) == [.integer(-1402), .noSuchInstance, .noSuchInstance, .noSuchObject])
        #expect(answer.requestID == 7)
        #expect(answer.type == .response)
    }

    @Test("v1 GET fails as a whole and names the position; Counter64 does not exist for it")
    func getV1() throws {
        for missing in ["4.4194312192.9", "5.4194312192.1"] {
            let names = [TestRows.oid("4.4194312192.2"), TestRows.oid(missing)]
            let answer = try #require(try ask(TestRows.request(.get, names, version: .v1)))
            #expect(answer.errorStatus == SNMPErrorStatus.noSuchName.rawValue)
            #expect(answer.errorIndex == 2)
            #expect(answer.varBinds.map(\.name) == names)
            #expect(answer.varBinds.allSatisfy { $0.value == .null })
        }
    }

    @Test("GETNEXT goes row by row and ends with endOfMibView; v1 passes over Counter64 and ends with noSuchName")
    func getNext() throws {
        for (version, count) in [(SNMPVersion.v2c, 11), (.v1, 8)] {
            var name = SNMPOID([])
            var seen: [SNMPOID] = []
            for _ in 0..<20 {
                let answer = try #require(try ask(TestRows.request(.getNext, [name], version: version)))
                let varBind = try #require(answer.varBinds.first)
                if answer.errorStatus != 0 || varBind.value == .endOfMibView {
                    #expect(varBind.name == name)
                    break
                }
                seen.append(varBind.name)
                name = varBind.name
            }
            #expect(seen.count == count)
            #expect(seen == seen.sorted())
        }
    }

    @Test("GETBULK: non-repeaters once, repeaters interleaved")
    func bulk() throws {
        let names = [SNMPOID([1, 3, 6, 1, 2]), TestRows.oid("3"), TestRows.oid("4")]
        let answer = try #require(try ask(TestRows.request(.getBulk, names, nonRepeaters: 1, repetitions: 2)))
        #expect(
            answer.varBinds.map(\.name) == [
                SNMPOID([1, 3, 6, 1, 2, 1, 1, 1, 0]), TestRows.oid("3.4194312192.1"), TestRows.oid("4.4194312192.1"),
                TestRows.oid("3.4194312192.2"), TestRows.oid("4.4194312192.2"),
            ])
    }

    @Test("GETBULK past the end stops after one whole round of endOfMibView", arguments: [("5.4194312192.2", 2), ("5.4194312192.3", 1)])
    func bulkEnd(_ start: String, _ count: Int) throws {
        let answer = try #require(try ask(TestRows.request(.getBulk, [TestRows.oid(start)], repetitions: 50)))
        #expect(answer.varBinds.count == count)
        #expect(answer.varBinds.last == SNMPVarBind(TestRows.oid("5.4194312192.3"), .endOfMibView))
    }

    @Test("GETBULK is capped in repetitions and in size, and strange counts are harmless")
    func bulkLimits() throws {
        let all = TestRows.request(.getBulk, [SNMPOID([1])], repetitions: .max)
        #expect(try ask(all)?.varBinds.count == 12)
        #expect(try ask(all, options: SNMPAgentOptions(maximumRepetitions: 4))?.varBinds.count == 4)
        for limit in 60...400 {
            let answer = try #require(try ask(all, options: SNMPAgentOptions(maximumDatagramBytes: limit)))
            #expect(answer.encoded().count <= limit)
            #expect(answer.errorStatus == 0 && !answer.varBinds.isEmpty)
        }
        #expect(try ask(all, options: SNMPAgentOptions(maximumDatagramBytes: 35))?.errorStatus == 1)
        #expect(try ask(TestRows.request(.getBulk, [SNMPOID([1])], nonRepeaters: -5, repetitions: -5))?.varBinds.isEmpty == true)
        #expect(try ask(TestRows.request(.getBulk, [], nonRepeaters: 9, repetitions: 9))?.varBinds.isEmpty == true)
        #expect(try ask(TestRows.request(.getBulk, [SNMPOID([1])], version: .v1, repetitions: 3)) == nil)
    }

    @Test("an answer above the datagram limit, or a question above the varbind limit, is tooBig")
    func tooBig() throws {
        let names = (1...3).map { TestRows.oid("3.4194312192.\($0)") }
        for options in [SNMPAgentOptions(maximumDatagramBytes: 100), SNMPAgentOptions(maximumVarBinds: 2)] {
            let second = try #require(try ask(TestRows.request(.get, names), options: options))
            #expect(second.errorStatus == 1)
            #expect(second.varBinds.isEmpty)
            let few = try #require(try ask(TestRows.request(.get, Array(names.prefix(1))), options: options))
            #expect(few.errorStatus == 0)
        }
        let first = try #require(try ask(TestRows.request(.get, names, version: .v1), options: SNMPAgentOptions(maximumVarBinds: 2)))
        #expect(first.errorStatus == 1)
        #expect(first.varBinds.map(\.name) == names)
    }

    @Test("SET is refused")
    func set() throws {
        #expect(try ask(TestRows.request(.set, [TestRows.oid("4.4194312192.1")]))?.errorStatus == 17)
        #expect(try ask(TestRows.request(.set, [TestRows.oid("4.4194312192.1")], version: .v1))?.errorStatus == 2)
    }

    @Test("versions not spoken and other communities get nothing")
    func silence() throws {
        #expect(try ask(TestRows.request(.get, [], community: "Public")) == nil)
        #expect(try ask(TestRows.request(.get, [], version: .v1), options: SNMPAgentOptions(versions: [.v2c])) == nil)
    }

    @Test("rows that a fault took away are missing for GET and skipped by GETNEXT and GETBULK")
    func goneRows() throws {
        let gone: (SNMPAgentCore) -> Void = { core in core.changeFaults { $0.set(.noSuchInstance, for: .suffix([4_194_312_192, 2])) } }
        let get = try ask(TestRows.request(.get, [TestRows.oid("4.4194312192.2"), TestRows.oid("4.4194312192.3")]), faults: gone)
        #expect(get?.varBinds.map(\.value) == [.noSuchInstance, .integer(-1403)])
        let next = try ask(TestRows.request(.getNext, [TestRows.oid("4.4194312192.1")]), faults: gone)
        #expect(next?.varBinds.first?.name == TestRows.oid("4.4194312192.3"))
        let bulk = try ask(TestRows.request(.getBulk, [SNMPOID([1])], repetitions: 99), faults: gone)
        #expect(bulk?.varBinds.count == 9)
        let all = try ask(TestRows.request(.getNext, [SNMPOID([1])]), faults: { core in core.changeFaults { $0.set(.noSuchInstance) } })
        #expect(all?.varBinds.first?.value == .endOfMibView)
    }
}

import Testing

@testable import DeviceLab

@Suite struct BERCodecTests {
    static let values: [(SNMPValue, [UInt8])] = [
        (.integer(0), [0x02, 1, 0]),
        (.integer(127), [0x02, 1, 0x7F]),
        (.integer(128), [0x02, 2, 0, 0x80]),
        (.integer(-1), [0x02, 1, 0xFF]),
        (.integer(-128), [0x02, 1, 0x80]),
        (.integer(-129), [0x02, 2, 0xFF, 0x7F]),
        (.integer(-1414), [0x02, 2, 0xFA, 0x7A]),
        (.integer(.max), [0x02, 4, 0x7F, 0xFF, 0xFF, 0xFF]),
        (.integer(.min), [0x02, 4, 0x80, 0, 0, 0]),
        (.octetString([]), [0x04, 0]),
        (.octetString([0x41, 0x00, 0xFF]), [0x04, 3, 0x41, 0, 0xFF]),
        (.null, [0x05, 0]),
        (.objectIdentifier(SNMPOID([1, 3, 6, 1, 4, 1, 2011])), [0x06, 7, 0x2B, 6, 1, 4, 1, 0x8F, 0x5B]),
        (.objectIdentifier(SNMPOID([0, 0])), [0x06, 1, 0]),
        (.objectIdentifier(SNMPOID([2, 999, 3])), [0x06, 3, 0x88, 0x37, 3]),
        (.objectIdentifier(SNMPOID([1, 3, 4_294_967_295])), [0x06, 6, 0x2B, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F]),
        (.ipAddress(192, 0, 2, 1), [0x40, 4, 192, 0, 2, 1]),
        (.counter32(.max), [0x41, 5, 0, 0xFF, 0xFF, 0xFF, 0xFF]),
        (.gauge32(255), [0x42, 2, 0, 0xFF]),
        (.timeTicks(0), [0x43, 1, 0]),
        (.opaque([1, 2]), [0x44, 2, 1, 2]),
        (.counter64(.max), [0x46, 9, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        (.noSuchObject, [0x80, 0]),
        (.noSuchInstance, [0x81, 0]),
        (.endOfMibView, [0x82, 0]),
    ]

    @Test("a value has one encoding and reads back", arguments: values)
    func value(_ value: SNMPValue, _ bytes: [UInt8]) throws {
        var writer = BERWriter()
        writer.value(value)
        #expect(writer.bytes == bytes)
        var reader = BERReader(bytes[...])
        #expect(try reader.value() == value)
        #expect(reader.isAtEnd)
    }

    @Test("lengths at the borders of their forms", arguments: [0, 1, 127, 128, 255, 256, 65_535, 65_536])
    func lengths(_ length: Int) throws {
        let octets = [UInt8](repeating: 0x55, count: length)
        var writer = BERWriter()
        writer.value(.octetString(octets))
        #expect(writer.bytes.count == BERWriter.elementSize(content: length))
        var reader = BERReader(writer.bytes[...])
        #expect(try reader.value() == .octetString(octets))
    }

    @Test(
        "damage is an error, not a value",
        arguments: [
            ([], BERError.truncated),
            ([0x02], .truncated),
            ([0x02, 2, 1], .truncated),
            ([0x02, 0x80, 0, 0], .indefiniteLength),
            ([0x02, 0x85, 0, 0, 0, 0, 1, 1], .lengthTooLong),
            ([0x04, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], .truncated),
            ([0x02, 0], .emptyInteger),
            ([0x02, 5, 1, 0, 0, 0, 0], .integerOutOfRange),
            ([0x02, 9, 0, 0, 0, 0, 0, 0, 0, 0, 1], .integerOutOfRange),
            ([0x41, 5, 1, 0, 0, 0, 0], .integerOutOfRange),
            ([0x40, 3, 1, 2, 3], .badAddress),
            ([0x06, 2, 0x2B, 0x80], .badObjectIdentifier),
            ([0x06, 7, 0x2B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], .badObjectIdentifier),
            ([0x47, 0], .unexpectedTag(0x47)),
        ] as [([UInt8], BERError)])
    func damage(_ bytes: [UInt8], _ expected: BERError) {
        #expect(throws: expected) {
            var reader = BERReader(bytes[...])
            _ = try reader.value()
        }
    }

    @Test("an identifier of more than 128 arcs is refused")
    func longIdentifier() {
        let bytes: [UInt8] = [0x06, 0x81, 128] + [UInt8](repeating: 1, count: 128)
        #expect(throws: BERError.badObjectIdentifier) {
            var reader = BERReader(bytes[...])
            _ = try reader.value()
        }
    }

    @Test("messages read back, and their size is known before they are written")
    func messages() throws {
        let responder = SNMPResponder(data: .empty, options: SNMPAgentOptions())
        for count in [0, 1, 5, 9, 200, 4_000] {
            for id: Int32 in [0, -1, 300, .min, .max] {
                let names = (0..<count).map { TestRows.oid("3.\($0)") }
                let message = TestRows.request(.get, names, id: id)
                let bytes = message.encoded()
                #expect(try SNMPMessage(decoding: bytes[...]) == message)
                let list = names.reduce(0) { $0 + BERWriter.varBind($1, .null).count }
                #expect(responder.datagramSize(message, list: list) == bytes.count)
            }
        }
    }

    @Test("random and damaged datagrams never crash the agent", arguments: 1...8 as ClosedRange<UInt64>)
    func fuzz(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let core = SNMPAgentCore(data: TestRows.data, community: "public", options: SNMPAgentOptions())
        let seeds = [
            TestRows.request(.getBulk, [TestRows.oid("3"), TestRows.oid("5.4194312192.3")], nonRepeaters: 1, repetitions: 20),
            TestRows.request(.getNext, [SNMPOID([1, 3])], version: .v1),
            TestRows.request(.get, [TestRows.oid("4.4194312192.2"), TestRows.oid("9.1")]),
            TestRows.request(.set, [TestRows.oid("4.4194312192.2")]),
        ].map { $0.encoded() }
        let now = ContinuousClock.now
        for round in 0..<5_000 {
            var bytes: [UInt8]
            if round % 4 == 0 {
                bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            } else {
                bytes = seeds.randomElement(using: &generator) ?? []
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    guard let index = bytes.indices.randomElement(using: &generator) else { break }
                    switch UInt8.random(in: 0...2, using: &generator) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes.remove(at: index)
                    default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                    }
                }
            }
            if let reaction = core.receive(bytes[...], now: now) {
                #expect(throws: Never.self) { try SNMPMessage(decoding: reaction.payload[...]) }
                core.finished(sent: reaction.copies)
            }
        }
        let counts = core.statistics
        #expect(counts.requests + counts.malformed + counts.wrongCommunity + counts.unsupported == 5_000)
        #expect(counts.inFlight == 0)
    }
}

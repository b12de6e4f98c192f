import Testing

@testable import OLTSNMP

@Suite struct OLTLocalTimeTests {
    func text(_ octets: [UInt8]) -> String? { try? OLTLocalTime.read(octets).get().text }

    @Test func readsBothLengths() throws {
        #expect(text([0x07, 0xE8, 5, 10, 12, 30, 0, 0]) == "2024-05-10T12:30:00")
        #expect(text([0x07, 0xE8, 5, 10, 12, 30, 0, 0, UInt8(ascii: "-"), 5, 0]) == "2024-05-10T12:30:00-05:00")
        let one = try OLTLocalTime.read([0x07, 0xE8, 2, 29, 23, 59, 59, 0]).get()
        let two = try OLTLocalTime.read([0x07, 0xE8, 3, 1, 0, 0, 1, 0]).get()
        #expect(two.seconds - one.seconds == 2)
        #expect(try OLTLocalTime.read([0x07, 0xE8, 5, 10, 12, 30, 0, 0]).get().seconds == 1_715_344_200)
    }

    @Test(
        arguments: [
            ([], .never), ([0, 0, 0, 0, 0, 0, 0, 0], .never), ([0x07, 0xB2, 1, 1, 0, 0, 0, 0], .clockUnset), ([1, 2, 3], .unparseable),
            ([0x07, 0xE8, 13, 1, 0, 0, 0, 0], .unparseable), ([0x07, 0xE8, 1, 1, 24, 0, 0, 0], .unparseable),
            ([0x07, 0xE8, 1, 0, 0, 0, 0, 0], .unparseable),
        ] as [([UInt8], OLTLocalTime.Missing)])
    func saysWhyThereIsNone(_ octets: [UInt8], _ reason: OLTLocalTime.Missing) {
        #expect(OLTLocalTime.read(octets) == .failure(reason))
    }
}

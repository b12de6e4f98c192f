import Testing

@testable import OLTSNMP

@Suite struct OIDTests {
    @Test func prefixesAreComparedBySubIdentifier() {
        #expect(!oid("1.3.6.1.10").hasPrefix(oid("1.3.6.1.1")))
        #expect(oid("1.3.6.1.1.10").suffix(after: oid("1.3.6.1.1")) == [10])
        #expect(oid("1.3.6").suffix(after: oid("1.3.6.1")) == nil)
        #expect(oid("1.3.9") < oid("1.3.10"))
        #expect(oid("1.3") < oid("1.3.0"))
    }

    @Test(arguments: ["", ".", "1..3", "1.3.", "1.a", "1.4294967296", "-1.3", " 1.3", "1.3 "])
    func refusesWhatIsNoIdentifier(_ text: String) { #expect(OID(text) == nil) }

    @Test func readsAndWrites() {
        #expect(OID(".1.3.6.1.4.1.2011")?.description == "1.3.6.1.4.1.2011")
        #expect(OID("0.4294967295")?.parts == [0, 4_294_967_295])
        #expect(OID(Array(repeating: "1", count: 129).joined(separator: ".")) == nil)
        #expect(OID(Array(repeating: "1", count: 128).joined(separator: "."))?.parts.count == 128)
    }
}

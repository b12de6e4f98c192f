import DeviceReport
import Testing

@testable import TR181

@Suite("Words and numbers of connections")
struct WANWordsTests {
    @Test(arguments: [
        ("255.255.255.0", 24), ("255.255.255.255", 32), ("/24", 24), ("20", 20), ("192.0.2.7/29", 29), ("255.0.255.0", nil), ("0.0.0.0", nil), ("/33", nil),
        ("x", nil),
    ])
    func masks(_ raw: String, _ length: Int?) {
        #expect(IPv4.prefixLength(raw).value == length)
    }

    @Test(arguments: [("2001:db8::/56", 56), ("64", 64), ("2001:db8::", nil), ("2001:db8::/0", nil), ("2001:db8::/129", nil), ("", nil)])
    func prefixes(_ raw: String, _ length: Int?) {
        #expect(WANWords.prefixLength6(raw).value == length)
    }

    @Test(arguments: [("2", 2), ("4094", 4094), ("0", nil), ("-1", nil), ("4095", nil), ("4294967295", nil), ("", nil)])
    func vlans(_ raw: String, _ id: Int?) {
        #expect(WANWords.vlan(raw).value == id)
    }

    @Test("At most half of a user's name, at most four characters, never the realm")
    func names() {
        #expect(WANWords.userName("user1234@isp.example").value == "…1234")
        #expect(WANWords.userName("abcd").value == "…cd")
        #expect(WANWords.userName("a").value == "…")
        #expect(WANWords.userName("@isp").value == "…")
        #expect(WANWords.userName("").value == nil)
    }

    @Test("Status words of TR-098 as its model misspells them")
    func statuses() {
        #expect(WANWords.status("Disconneting").value == .disconnected)
        #expect(WANWords.status("Authenticating").value == .authenticating)
        #expect(WANWords.status("7").value == nil)
    }

    @Test("Words of services are found however they are tied together")
    func services() throws {
        let rules = try #require(try Recorded.dialects().all.first { $0.name == "tr098" }).wan
        #expect(WANService.services("INTERNET,TR069", rules) == [.internet, .management])
        #expect(WANService.services("1_TR069_INTERNET_R_VID_10", rules) == [.management, .internet])
        #expect(WANService.services("voip;iptv|Internet", rules) == [.voice, .iptv, .internet])
        #expect(WANService.services("internetwork", rules).isEmpty)
        #expect(WANService.services("OTHER", rules).isEmpty)
    }
}

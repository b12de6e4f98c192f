import DeviceReport
import Testing

@testable import TR181

@Suite("Words around radios")
struct RadioWordsTests {
    @Test("The band of an operating class", arguments: [(81, Band.ghz2_4), (84, .ghz2_4), (115, .ghz5), (130, .ghz5), (131, .ghz6), (137, .ghz6)])
    func operatingClasses(number: Int, band: Band) { #expect(RadioWords.band(operatingClass: number) == band) }

    @Test("An operating class of another table names no band", arguments: [0, 10, 30, 90, 138, 255])
    func unknownClasses(number: Int) { #expect(RadioWords.band(operatingClass: number) == nil) }

    @Test("A channel names a band where it is of one alone; a wide low one is of 6 GHz")
    func channels() {
        #expect([1, 6, 13, 14].map { RadioWords.band(channel: $0) } == [.ghz2_4, .ghz2_4, .ghz2_4, .ghz2_4])
        #expect([36, 64, 100, 144, 149, 177].allSatisfy { RadioWords.band(channel: $0) == .ghz5 })
        #expect(RadioWords.band(channel: 5, width: 160) == .ghz6)
        #expect(RadioWords.band(channel: 5, width: 40) == .ghz2_4)
        #expect(RadioWords.band(channel: 149, width: 320) == .ghz6)
        #expect([37, 117, 197].allSatisfy { RadioWords.band(channel: $0) == nil })
    }

    @Test("Zero is no channel, and neither is the middle of a block")
    func noChannels() {
        #expect(RadioWords.channel("0") == .unknown(.notImplemented))
        #expect(["42", "58", "155", "162", "83", "999"].allSatisfy { RadioWords.channel($0) == .unknown(.outOfRange) })
        #expect(RadioWords.channel("153") == .value(153))
    }

    @Test("Channels to be left when a radar is heard")
    func radar() {
        #expect([52, 64, 100, 120, 144].allSatisfy { RadioWords.mustYieldToRadar(channel: $0, width: 20) })
        #expect(![36, 48, 149, 165].contains { RadioWords.mustYieldToRadar(channel: $0, width: 80) })
        #expect(RadioWords.mustYieldToRadar(channel: 36, width: 160))
    }

    @Test(
        "Standards however they are written",
        arguments: [("bgnax", "b,g,n,ax"), ("11bgn", "b,g,n"), ("802.11a/n/ac mixed", "a,n,ac"), ("11ax", "ax"), ("a,n,ac,ax", "a,n,ac,ax"), ("be", "be")])
    func standards(raw: String, expected: String) { #expect(RadioWords.standards(raw) == .value(expected)) }

    @Test(
        "Security modes of TR-181, of scans and of the report",
        arguments: [
            ("WPA2-Personal", WiFiSecurity.wpa2), ("WPA-WPA2-Personal", .wpaWpa2), ("WPA3-Personal-Transition", .wpa2Wpa3), ("WPA2-WPA3-Personal", .wpa2Wpa3),
            ("WPA2-Enterprise", .enterprise), ("WEP-128", .wep), ("OWE", .owe), ("WPA-WPA2", .wpaWpa2), ("wpa2_wpa3", .wpa2Wpa3), ("open", .none),
            ("Martian", .unknown),
        ])
    func security(raw: String, expected: WiFiSecurity) { #expect(RadioWords.security(raw) == .value(expected)) }

    @Test("A PIN may stand behind several words")
    func pin() {
        #expect(RadioWords.acceptsPIN("PushButton") == .value(false))
        #expect(RadioWords.acceptsPIN("PushButton,Label") == .value(true))
        #expect(RadioWords.acceptsPIN("PhysicalPushButton,PIN") == .value(true))
        #expect(RadioWords.acceptsPIN("") == .unknown(.empty))
    }

    @Test("Wide channels of 5 and 6 GHz stand in fixed blocks")
    func spans() {
        func span(_ band: Band, _ channel: Int, _ width: Int) -> ChannelSpan { ChannelSpan(band: band, channel: channel, width: width) }
        #expect(span(.ghz5, 36, 80).overlaps(span(.ghz5, 48, 20)))
        #expect(!span(.ghz5, 36, 80).overlaps(span(.ghz5, 52, 80)))
        #expect(span(.ghz5, 36, 160).overlaps(span(.ghz5, 64, 20)))
        #expect(span(.ghz2_4, 1, 20).overlaps(span(.ghz2_4, 4, 20)))
        #expect(!span(.ghz2_4, 1, 20).overlaps(span(.ghz2_4, 6, 20)))
        #expect(span(.ghz6, 1, 320).overlaps(span(.ghz6, 61, 20)))
    }
}

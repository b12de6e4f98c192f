import DeviceReport
import TR181
import Testing

/// Wi-Fi in the recording of a Huawei EG8145V5 without clients.
@Suite("A Huawei gateway on its own", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct EG8145V5WiFiTests {
    let sections: DeviceSections

    init() throws { sections = try Recorded.sections(Recorded.nbi(Recorded.eg8145v5)) }

    // WLANConfiguration 1 on channel 2 and 5 on channel 36; X_HW_RFBand, X_HW_HT20 0 and 3, X_HW_Standard 11bgn and 11ac.
    @Test func radios() throws {
        let radios = try #require(sections.wifi?.radios)
        #expect(radios.map(\.id) == (1...2).map { "InternetGatewayDevice.LANDevice.1.WiFi.Radio.\($0)" })
        #expect(radios.map(\.band.value) == [.ghz2_4, .ghz5])
        #expect(radios.map(\.channel.value) == [2, 36])
        #expect(radios.map(\.standards.value) == ["b,g,n", "ac"])
        #expect(radios.map(\.configuredWidth.value) == ["Auto", "up to 80MHz"])
        #expect(radios.map(\.txPowerPct.value) == [100, 100])
        #expect(radios.allSatisfy { $0.neighbors == nil && $0.utilizationPct.value == nil })
    }

    // BSSID, SSID and X_HW_AssociateNum 32 of both; WPS off.
    @Test func networks() throws {
        let bss = try #require(sections.wifi?.bss)
        #expect(bss.map(\.bssid.value?.description) == ["94:25:33:3b:d1:c8", "94:25:33:3b:d1:cc"])
        #expect(bss.map(\.ssid.value) == ["Anlix-EG8145", "Anlix-EG8145-5G"])
        #expect(bss.map(\.radioID) == sections.wifi?.radios.map(\.id))
        #expect(bss.map(\.maxClients.value) == [32, 32])
        #expect(bss.map(\.wps?.enabled.value) == [false, false])
    }

    @Test func nobodyIsThere() { #expect(sections.hosts.isEmpty) }
}

import DeviceReport
import Foundation
import TR181
import Testing

/// Wi-Fi and hosts in the recording of a Huawei EG8145X6 with a K562 repeater online and a WA8021V5 offline.
@Suite("A Huawei gateway with a repeater", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct EG8145X6WiFiTests {
    let sections: DeviceSections

    init() throws { sections = try Recorded.sections(Recorded.nbi("device-eg8145x6-has-mesh")) }

    private var own: [Radio] { sections.wifi?.radios.filter { $0.id.hasPrefix("InternetGatewayDevice.LANDevice") } ?? [] }

    // LANDevice.1.WiFi.Radio 1 and 2, to which WLANConfiguration 1 and 5 refer; those have channel, standard, power and domain.
    // X_HW_HT20 is 0 and 4: what is allowed, not what is in use.
    @Test func radios() {
        #expect(own.map(\.band.value) == [.ghz2_4, .ghz5])
        #expect(own.map(\.channel.value) == [1, 36])
        #expect(own.map(\.standards.value) == ["b,g,n", "ax"])
        #expect(own.map(\.regulatoryDomain.value) == ["GB", "GB"])
        #expect(own.map(\.configuredWidth.value) == ["Auto", "up to 160MHz"])
        #expect(own.map(\.widthMHz.value) == [nil, nil])
        #expect(own.last?.dfsChannel.value == false)
        #expect(own.map(\.band.origin?.path) == (1...2).map { "InternetGatewayDevice.LANDevice.1.WiFi.Radio.\($0).OperatingFrequencyBand" })
    }

    // NeighboringWiFiDiagnostic: 95 results, 31 of Radio.1 and 64 of Radio.2, of which one each is the repeater's own network; the loudest
    // of the others are -14 and -15 dBm.
    @Test func neighbours() {
        #expect(own.compactMap(\.neighbors?.count) == [30, 63])
        #expect(own.compactMap(\.neighbors?.strongestDBm.value) == [-14, -15])
        #expect(own.compactMap { $0.neighbors?.coChannel } == [5, 20])
    }

    // WLANConfiguration 1 and 5: BeaconType WPAand11i, SSIDAdvertisementEnabled true, WPS PushButton alone, X_HW_AssociateNum 64.
    @Test func networks() throws {
        let bss = try #require(sections.wifi?.bss).filter { $0.nodeID == own.first?.nodeID }
        #expect(bss.map(\.security.value) == [.wpaWpa2, .wpaWpa2])
        #expect(bss.map(\.hidden.value) == [false, false])
        #expect(bss.map(\.wps?.pinEnabled.value) == [false, false])
        #expect(bss.map(\.wps?.locked.value) == [false, false])
        #expect(bss.map(\.maxClients.value) == [64, 64])
        // The one station of the gateway is the repeater's way in: TotalAssociations says 1, clients are none.
        #expect(bss.map(\.clientsCount) == [0, 0])
    }

    // X_HW_APDevice.1.WLANConfiguration 1 and 2; those of the offline X_HW_APDevice.2 have no BSSID and channel 0.
    @Test func repeatersNetworks() throws {
        let node = "3c:a3:7e:bb:fe:87"
        #expect(sections.wifi?.radios.filter { $0.nodeID == node }.map(\.channel.value) == [11, 36])
        #expect(sections.wifi?.bss.filter { $0.nodeID == node }.map(\.clientsCount) == [0, 1])
    }

    // Hosts.Host.3 has Active false and Layer2Interface WLANConfiguration.5 of the gateway. X_HW_APDevice.1.WLANConfiguration.2 has it
    // with RSSI -58, SingalQuality 36, Noise -92, SNR 34, TxRate 735, RxRate 960, FrequencyWidth 160MHz, Uptime 18613.
    @Test func clientOfTheRepeater() throws {
        let host = try #require(sections.hosts.first { $0.mac == "3c:06:30:2d:42:fb" })
        #expect(host.active.value == true)
        #expect(host.activeEvidence == ["repeater_station"])
        #expect(host.nodeID == "3c:a3:7e:bb:fe:87")
        #expect(host.nodeBy == .stationTable)
        #expect(host.interface == nil)
        let wifi = try #require(host.wifi)
        #expect(wifi.bssid.value?.description == "3c:a3:7e:bb:fe:90")
        #expect(wifi.rssiDBm.value == -58)
        #expect(wifi.noiseDBm.value == -92)
        #expect(wifi.snrDB.value == 34)
        #expect(wifi.rateDownMbps.value == 735)
        #expect(wifi.rateUpMbps.value == 960)
        #expect(wifi.rateDownMbps.confidence == .measured)
        #expect(wifi.band.value == .ghz5)
        #expect(wifi.channel.value == 36)
        #expect(wifi.widthMHz.value == 160)
        #expect(wifi.standard.value == "ax")
        #expect(wifi.connectedSinceAt.confidence == .derived)
        #expect(host.hostname.value == "MBP-de-Gaspare")
        #expect(host.ipv4.value == "192.168.18.7")
        #expect(host.dhcp?.remainingS.value == 3471)
    }

    // Station 3e:a3:7e:bb:fe:90 (description K562) and host 3c:a3:7e:bb:fe:87 are the repeater.
    @Test func theRepeaterIsNoClient() {
        #expect(sections.hosts.map(\.mac) == ["3c:06:30:2d:42:fb", "ee:07:8a:86:43:23"])
    }

    // Hosts.Host.1 is active on WLANConfiguration.5, by which the repeater comes in, and no table of stations has it: the second row of the
    // repeater's own table was never read.
    @Test func somewhereBehindTheRepeater() throws {
        let host = try #require(sections.hosts.first { $0.mac == "ee:07:8a:86:43:23" })
        #expect(host.active.value == true)
        #expect(host.connection == .wifi)
        #expect(host.nodeID == nil)
        #expect(host.nodeBy == .behindRepeater)
        #expect(host.macRandomized)
        #expect(host.vendorOUI == nil)
        #expect(host.wifi == nil)
    }

    // SingalQuality 36 is -58 dBm where RSSI is not there: the distance from -94.
    @Test func qualityStandsIn() throws {
        let leaves = TreeMutator.leaves(of: try Recorded.nbi("device-eg8145x6-has-mesh").tree).filter { !$0.path.hasSuffix(".RSSI") }
        let tree = TreeMutator.tree(leaves)
        let sections = TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: .now)
        let level = try #require(sections.hosts.first { $0.mac == "3c:06:30:2d:42:fb" }?.wifi?.rssiDBm)
        #expect(level.value == -58)
        #expect(level.origin?.scale == "-94")
    }
}

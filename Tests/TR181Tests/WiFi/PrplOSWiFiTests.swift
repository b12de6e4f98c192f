import DeviceReport
import Foundation
import TR181
import Testing

/// Wi-Fi and hosts in the recordings of a prplOS gateway (FG4278Bv3) with a repeater (RP762B), Wi-Fi 7.
@Suite("A Wi-Fi 7 gateway with a repeater", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct PrplOSWiFiTests {
    private func sections(_ files: String...) throws -> DeviceSections {
        let tree = try AmbiorixReader.document(of: files.map { try Recorded.bytes("prplos/\($0).json") }).tree
        return TreeNormaliser(try Recorded.dialects().dialect(for: tree)).sections(of: tree, source: .acs, now: Date(timeIntervalSince1970: 1_752_500_000))
    }

    private static let gateway = "78:b3:9f:16:7e:36"
    private static let repeater = "7a:b3:9f:38:5c:61"

    // Radio.1 and Radio.2; ChannelChangeReason INITIAL; Stats.X_000E50_ChannelUtilization 99 and 77 beside TXOP 1 and 23, X_000E50_KNoise
    // -98 and -94. DataElements has 0 for utilisation and noise of every radio.
    @Test func radios() throws {
        let radios = try #require(sections("devicewifi").wifi?.radios).filter { $0.nodeID == Self.gateway }
        #expect(radios.map(\.channel.value) == [6, 161])
        #expect(radios.map(\.widthMHz.value) == [20, 160])
        #expect(radios.map(\.standards.value) == ["be", "be"])
        #expect(radios.map(\.changeReason.value) == [.autoStartup, .autoStartup])
        #expect(radios.map(\.utilizationPct.value) == [99, 77])
        #expect(radios.map(\.noiseDBm.value) == [-98, -94])
        #expect(radios.map(\.utilizationOtherPct.reason) == [.notImplemented, .notImplemented])
        // 161 with 160 MHz reaches no channel of radars.
        #expect(radios.last?.dfsChannel.value == false)
    }

    // AccessPoint 3 and 4: MultiAPType BackhaulBSS, not advertised, BHSSID-…; 5 and 6: alias WiFi-…-Guest, disabled, MultiAPType empty.
    @Test func roles() throws {
        let bss = try #require(sections("devicewifi").wifi?.bss).filter { $0.nodeID == Self.gateway }
        #expect(bss.map(\.role) == [.customer, .customer, .backhaul, .backhaul, .guest, .guest])
        #expect(bss.map(\.hidden.value) == [false, false, true, true, false, false])
        #expect(bss.map(\.enabled.value) == [true, true, true, true, false, false])
        #expect(bss.allSatisfy { $0.security.value == .wpa2Wpa3 && $0.pmf.value == .disabled })
        #expect(bss.first?.maxClients.value == 64)
        #expect(bss.first?.wps?.pinEnabled.value == true)
    }

    // DataElements Device.2: BSS of both radios, the SSID of each is "0" and Enabled is 0 of all.
    @Test func networksOfTheRepeater() throws {
        let wifi = try #require(sections("devicewifi").wifi)
        #expect(wifi.radios.filter { $0.nodeID == Self.repeater }.map(\.band.value) == [.ghz5, .ghz2_4])
        let bss = wifi.bss.filter { $0.nodeID == Self.repeater }
        #expect(Set(bss.map(\.role)) == [.customer, .backhaul])
        #expect(bss.allSatisfy { $0.ssid.value == nil && $0.enabled.value == nil })
    }

    // Stations 78:b3:9f:38:5c:61 and :65 (IsbSTA 1, RCPI 74 and 126, name RP762B_0006) are the repeater.
    @Test(arguments: ["devicewifi", "wifi", "wifi-dataelements"])
    func theRepeaterIsNoClient(_ file: String) throws {
        let hosts = try sections(file).hosts
        #expect(!hosts.contains { $0.mac.hasPrefix("78:b3:9f") || $0.macs.contains { $0.hasPrefix("78:b3:9f") } })
        #expect(!hosts.contains { $0.hostname.value?.hasPrefix("RP762B") == true })
    }

    // STAMLD da:67:b6:35:2d:82 of Device.2 with links 6a:e6:b2:b8:0d:ec (RCPI 164, 1134/24) and 2e:2a:9b:8f:2b:f6 (RCPI 220: saturated,
    // 229/0). The gateway's AccessPoint.2 still has it, Active 0, -39 dBm.
    @Test func onePhone() throws {
        let hosts = try sections("devicewifi").hosts
        #expect(hosts.count == 1)
        let host = try #require(hosts.first)
        #expect(host.mac == "da:67:b6:35:2d:82")
        #expect(host.macs == ["2e:2a:9b:8f:2b:f6", "6a:e6:b2:b8:0d:ec", "da:67:b6:35:2d:82"])
        #expect(host.groupedBy == .multiLink)
        #expect(host.nodeID == Self.repeater)
        #expect(host.active.value == true)
        #expect(host.wifi?.rssiDBm.value == -28)
        // Mbit/s: the table has no rate of 10 000, and the firmware is known to write them so.
        #expect(host.wifi?.rateDownMbps.value == 1134)
        #expect(host.wifi?.rateDownMbps.confidence == .measured)
        let links = try #require(host.wifi?.links)
        #expect(links.map(\.mac) == ["6a:e6:b2:b8:0d:ec", "2e:2a:9b:8f:2b:f6"])
        #expect(links.map(\.rssiDBm.value) == [-28, nil])
        #expect(links.last?.rssiDBm.reason == .outOfRange)
        // AssociationTime stands still at 2020-08-31T11:22:39Z.
        #expect(host.wifi?.connectedSinceAt.value == nil)
        #expect(host.history.map(\.nodeID) == [Self.gateway])
        #expect(host.history.map(\.rssiDBm.value) == [-39])
        #expect(host.history.map(\.evidence) == ["access_point_station"])
    }

    // wifi.json: STAMLD 6e:6f:57:42:a6:f3 of Device.1 with one link 7c:a4:49:aa:2a:8f (RCPI 160); AccessPoint.2 shows it by its own
    // address at -31 dBm, in kbit/s. Device.4.Radio.2.BackhaulSta has the address of the phone's link.
    @Test func twoPhones() throws {
        let hosts = try sections("wifi").hosts
        #expect(hosts.map(\.mac) == ["6e:6f:57:42:a6:f3", "da:67:b6:35:2d:82"])
        #expect(hosts.map(\.nodeID) == [Self.gateway, Self.repeater])
        #expect(hosts.map { $0.wifi?.rssiDBm.value } == [-30, -23])
        #expect(hosts.first?.wifi?.links.count == 1)
        #expect(hosts.first?.interface == "Device.WiFi.SSID.2")
    }

    // The same without APMLD: two random addresses, one IP address, one name, one node. Then it is inferred.
    @Test func onePhoneWithoutItsLinksTold() throws {
        let tree = try AmbiorixReader.document(of: [Recorded.bytes("prplos/wifi-dataelements.json")]).tree
        let bare = TreeMutator.tree(TreeMutator.leaves(of: tree).filter { !$0.path.contains("APMLD") })
        let dialect = try Recorded.dialects().dialect(for: bare)
        let hosts = TreeNormaliser(dialect).sections(of: bare, source: .acs, now: Date(timeIntervalSince1970: 1_752_500_000)).hosts
        let phone = try #require(hosts.first { $0.groupedBy != nil })
        #expect(phone.groupedBy == .addressAndName)
        #expect(phone.macs == ["76:b9:87:33:f1:b5", "d2:af:25:be:54:7a"])
        #expect(phone.wifi?.links.count == 2)
    }

    // hosts.json: 8 rows, 3 of them with random addresses; Host.5 is inactive since ActiveLastChange; no table of stations is there.
    @Test func hostsAlone() throws {
        let hosts = try sections("hosts").hosts
        #expect(hosts.count == 8)
        #expect(hosts.filter(\.macRandomized).map(\.mac) == ["1a:ef:c0:00:02:84", "1a:ef:c0:00:02:85"])
        let gone = try #require(hosts.first { $0.active.value == false })
        #expect(gone.mac == "18:ef:c0:00:03:85")
        #expect(gone.lastSeenAt.map { RFC3339.text($0).hasPrefix("2025-06-16T14:46:11") } == true)
        let wired = try #require(hosts.first { $0.connection == .ethernet })
        #expect(wired.interface == "Device.Ethernet.Interface.3")
        #expect(hosts.first { $0.mac == "d8:c4:97:e1:ee:80" }?.interface == "Device.WiFi.SSID.4")
    }

    // hosts-host.json: 10 rows; 64:dd:e9:83:b7:1b and :1c share an identity key and nothing else: two hosts.
    @Test func neverByNameOnly() throws { #expect(try sections("hosts-host").hosts.count == 10) }
}

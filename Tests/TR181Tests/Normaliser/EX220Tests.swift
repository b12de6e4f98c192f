import DeviceReport
import TR181
import Testing

/// What the recording of a TP-Link EX220 (Ethernet WAN) must yield.
@Suite(.enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct EX220Tests {
    let sections: DeviceSections

    init() throws { sections = try Recorded.sections(Recorded.nbi(Recorded.ex220)) }

    // Access point rows -34 and -55 dBm, MultiAP and DataElements 152 and 110; rates in kbit/s in all of them.
    @Test func wifiClients() throws {
        let wifi = sections.hosts.filter { $0.connection == .wifi }
        #expect(wifi.map(\.mac) == ["04:b1:67:52:3b:72", "5c:f9:38:99:45:38"])
        #expect(wifi.map { $0.wifi?.rssiDBm.value } == [-55, -34])
        #expect(wifi.map { $0.wifi?.rateDownMbps.value } == [433, 57])
        #expect(wifi.map { $0.wifi?.band.value } == [.ghz5, .ghz2_4])
        #expect(wifi.allSatisfy { $0.active.value == true && $0.activeEvidence.count == 4 })
    }

    // MultiAP.X_TP_Ethernet.AssociatedDevice: LinkSpeed 1000, Full, in spite of Active = false in both tables.
    @Test func wiredClient() throws {
        #expect(sections.hosts.count == 3)
        let host = try #require(sections.hosts.first { $0.connection == .ethernet })
        #expect(host.mac == "88:36:cf:b9:24:a5")
        #expect(host.ethernet?.speedMbps.value == 1000)
        #expect(host.ethernet?.duplex.value == .full)
        #expect(host.activeEvidence == ["ethernet_link"])
    }

    // DataElements: Utilization 81 of 255, Noise 255.
    @Test func air() throws {
        let radio = try #require(sections.wifi?.radios.first)
        #expect(radio.utilizationPct.value == 32)
        #expect(radio.noiseDBm.value == nil)
        #expect(radio.clientsCount == 1)
    }

    // Hidden networks with names of 30 hex digits.
    @Test func backhaulsAreNotTheCustomers() throws {
        let bss = try #require(sections.wifi?.bss)
        #expect(bss.filter { $0.role == .customer }.map(\.ssid.value) == ["TP-Link_9E1E", "TP-Link_9E1E_5G"])
        #expect(bss.filter { $0.role == .backhaul }.allSatisfy { $0.ssid.value?.utf8.count == 30 })
        #expect(!bss.filter { $0.role == .backhaul }.isEmpty)
    }

    // IP.Interface.4 by DHCP over an untagged Ethernet WAN; its default route says Disabled although it works.
    @Test func wan() throws {
        let wan = try #require(sections.wan)
        #expect(wan.activeInterface == "Device.IP.Interface.4")
        #expect(wan.mode == .ipoeDhcp)
        #expect(wan.access == .ethernet)
        #expect(wan.status.value == .connected)
        #expect(wan.ipv4?.address.value == "192.168.88.38")
        #expect(wan.ipv4?.gateway.value == "192.168.88.1")
        #expect(wan.ipv4?.leaseRemainingS.value == 33568)
        #expect(wan.vlanID.value == nil)
        #expect(sections.onu == nil)
    }

    @Test func mesh() {
        #expect(sections.mesh?.state == .single)
    }
}

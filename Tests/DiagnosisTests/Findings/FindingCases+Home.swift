import DeviceReport
import Foundation

@testable import Diagnosis

extension FindingCase {
    static let home: [FindingCase] = [
        FindingCase("lan.half_duplex", .major, { $0.port { $0.duplex = Scene.seen(.half) } }, lacks: { $0.port { $0.duplex = .notReported } }),
        FindingCase("lan.speed_10", .major, { $0.port { $0.speedMbps = Scene.seen(10) } }, lacks: { $0.port { $0.operStatus = .notReported } }),
        FindingCase(
            "lan.speed_100", .minor, { $0.port { $0.speedMbps = Scene.seen(100) } },
            not: {
                $0.port { $0.speedMbps = Scene.seen(100) }
                $0.background.plan?.downMbps = 100
            },
            lacks: {
                $0.port { $0.speedMbps = Scene.seen(100) }
                $0.background.plan = nil
            }),
        FindingCase("lan.errors", .minor, { $0.background.history?.portErrorPct["Device.Ethernet.Interface.1"] = 0.2 }, lacks: { $0.background.history = nil }),
        FindingCase(
            "lan.port_flap", .minor, { $0.background.history?.portChanges1h["Device.Ethernet.Interface.1"] = 5 }, lacks: { $0.report.ethernetPorts = [] }),
        FindingCase(
            "lan.dhcp_pool_full", .major, { $0.background.home?.dhcpLeases = 100 }, not: { $0.background.home?.dhcpLeases = 89 },
            lacks: { $0.background.home = nil }),
        FindingCase("lan.dhcp_disabled", .major, { $0.background.home?.dhcpEnabled = false }, lacks: { $0.background.home?.dhcpEnabled = nil }),
        FindingCase("lan.apipa", .minor, { $0.host { $0.ipv4 = Scene.seen("169.254.3.4") } }, lacks: { $0.host { $0.ipv4 = .notReported } }),
        FindingCase("lan.ip_conflict", .minor, { $0.host { $0.ipv4 = Scene.seen("192.168.1.2") } }, lacks: { $0.report.hosts = [] }),
        FindingCase(
            "lan.rogue_router", .info, { $0.host { $0.ipv4Others = ["192.168.1.7", "192.168.1.8", "192.168.1.9"] } },
            lacks: { $0.host { $0.active = .notReported } }),
        FindingCase(
            "wifi.radio_off", .major, { $0.radio { $0.enabled = Scene.seen(false) } },
            not: {
                $0.radio { $0.enabled = Scene.seen(false) }
                $0.report.wan?.mode = .bridge
            },
            lacks: { $0.radio { $0.enabled = .notReported } }),
        FindingCase("wifi.ssid_off", .minor, { $0.network { $0.enabled = Scene.seen(false) } }, lacks: { $0.network { $0.enabled = .notReported } }),
        FindingCase(
            "wifi.open", .major, { $0.network { $0.security = Scene.seen(WiFiSecurity.none) } }, not: { $0.network { $0.security = Scene.seen(.owe) } },
            lacks: { $0.network { $0.security = .notReported } }),
        FindingCase("wifi.weak_security", .major, { $0.network { $0.security = Scene.seen(.wep) } }, lacks: { $0.report.wifi = nil }),
        FindingCase(
            "wifi.wps_pin", .minor, { $0.network { $0.wps?.pinEnabled = Scene.seen(true) } },
            not: {
                $0.network {
                    $0.wps?.pinEnabled = Scene.seen(true)
                    $0.wps?.locked = Scene.seen(true)
                }
            }, lacks: { $0.network { $0.wps = nil } }),
        FindingCase(
            "wifi.24_width", .minor,
            {
                $0.radio {
                    $0.widthMHz = Scene.seen(40)
                    $0.utilizationPct = Scene.seen(51.0)
                }
            }, not: { $0.radio { $0.widthMHz = Scene.seen(40) } },
            lacks: { $0.radio { $0.widthMHz = .notReported } }),
        FindingCase(
            "wifi.24_channel", .info,
            {
                $0.radio {
                    $0.channel = Scene.seen(3)
                    $0.neighbors?.overlapping = 2
                }
            }, not: { $0.radio { $0.channel = Scene.seen(3) } },
            lacks: {
                $0.radio {
                    $0.channel = Scene.seen(3)
                    $0.neighbors = nil
                }
            }),
        FindingCase(
            "wifi.channel_busy", .minor,
            {
                $0.radio { $0.utilizationPct = Scene.seen(50.0) }
                $0.background.history?.utilizationPct["R1"] = [60, 50]
            },
            not: { $0.radio { $0.utilizationPct = Scene.seen(50.0) } },
            lacks: {
                $0.radio { $0.utilizationPct = Scene.seen(50.0) }
                $0.background.history = nil
            }),
        FindingCase(
            "wifi.noise_high", .minor, { $0.radio { $0.noiseDBm = Scene.seen(-84.0) } }, not: { $0.radio { $0.noiseDBm = Scene.seen(-85.0) } },
            lacks: { $0.radio { $0.noiseDBm = .notReported } }),
        FindingCase("wifi.dfs_event", .info, { $0.background.history?.dfsEvents24h["R2"] = 1 }, lacks: { $0.background.history = nil }),
        FindingCase(
            "wifi.channel_hopping", .minor, { $0.background.history?.channelChanges24h["R1"] = 10 },
            not: { $0.background.history?.channelChanges24h["R1"] = 9 },
            lacks: { $0.background.history = nil }),
        FindingCase(
            "wifi.tx_power_low", .info, { $0.radio { $0.txPowerPct = Scene.seen(49) } }, not: { $0.radio { $0.txPowerPct = Scene.seen(50) } },
            lacks: { $0.radio { $0.txPowerPct = .notReported } }),
        FindingCase(
            "wifi.reg_domain", .info, { $0.radio { $0.regulatoryDomain = Scene.seen("US ") } }, lacks: { $0.radio { $0.regulatoryDomain = .notReported } }),
        FindingCase(
            "wifi.too_many_clients", .minor, { $0.radio { $0.clientsCount = 31 } }, not: { $0.radio { $0.clientsCount = 30 } },
            lacks: { $0.radio { $0.enabled = .notReported } }),
        FindingCase(
            "wifi.ssid_split", .info,
            {
                $0.network { $0.ssid = Scene.seen("maison-24") }
                $0.onSlowBand()
            }, not: { $0.onSlowBand() }, lacks: { $0.network { $0.ssid = .notReported } }),
        FindingCase(
            "wifi.client_weak", .minor, { $0.hostWiFi { $0.rssiDBm = Scene.seen(-70.1) } }, not: { $0.hostWiFi { $0.rssiDBm = Scene.seen(-70.0) } },
            lacks: { $0.hostWiFi { $0.rssiDBm = Scene.seen(-90.0, age: 121) } }),
        FindingCase(
            "wifi.client_snr", .minor, { $0.hostWiFi { $0.snrDB = Scene.seen(19.0) } }, not: { $0.hostWiFi { $0.snrDB = Scene.seen(20.0) } },
            lacks: { $0.hostWiFi { $0.snrDB = .notReported } }),
        FindingCase(
            "wifi.client_retries", .minor, { $0.hostWiFi { $0.retriesPct = Scene.seen(20.0) } }, not: { $0.hostWiFi { $0.retriesPct = Scene.seen(19.0) } },
            lacks: { $0.hostWiFi { $0.retriesPct = .notReported } }),
        FindingCase(
            "wifi.client_slow_rate", .minor, { $0.hostWiFi { $0.rateDownMbps = Scene.seen(23.0) } },
            not: { $0.hostWiFi { $0.rateDownMbps = Scene.seen(24.0) } },
            lacks: {
                $0.hostWiFi { $0.rateDownMbps = Scene.seen(23.0) }
                $0.background.history = nil
            }),
        FindingCase(
            "wifi.client_stuck_24", .minor, { $0.onSlowBand() },
            not: {
                $0.onSlowBand()
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-61.0) }
            },
            lacks: {
                $0.onSlowBand()
                $0.report.hosts[0].history = []
            }),
        FindingCase(
            "wifi.client_sticky", .minor,
            {
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-76.0) }
                $0.heard(-66)
            },
            not: {
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-76.0) }
                $0.heard(-67)
            },
            lacks: { $0.hostWiFi { $0.rssiDBm = Scene.seen(-76.0) } }),
        FindingCase(
            "wifi.client_guest", .info,
            {
                $0.report.wifi?.bss[1].role = .guest
                $0.report.wifi?.bss[1].isolation = Scene.seen(true)
            },
            not: { $0.report.wifi?.bss[1].role = .guest }, lacks: { $0.background.complaintMAC = nil }),
    ]
}

extension Scene {
    /// Near the modem on 2.4 GHz, and seen on 5 GHz before.
    mutating func onSlowBand() {
        hostWiFi { $0.band = Scene.seen(.ghz2_4) }
        host { $0.interface = "B1" }
        heard(-50)
    }

    /// Another node hears it.
    mutating func heard(_ rssi: Double) {
        var place = HostAttachment()
        place.nodeID = Scene.node
        place.band = Scene.seen(.ghz5)
        place.rssiDBm = Scene.seen(rssi)
        place.at = Fixture.now.addingTimeInterval(-60)
        host { $0.history = [place] }
    }
}

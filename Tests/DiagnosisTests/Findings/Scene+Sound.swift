import DeviceReport
import Foundation

@testable import Diagnosis

extension Scene {
    static func sound() -> Report {
        var out = Report()
        out.generatedAt = Fixture.now
        out.sources = [SourceStatus(.acs, .ok), SourceStatus(.olt, .ok), SourceStatus(.bridge, .skipped)]
        out.identity = DeviceIdentity(serial: "22400A7000101")
        out.device = device()
        out.optical = optical()
        out.wan = wan()
        out.ethernetPorts = [port()]
        out.wifi = wifi()
        out.hosts = [host(phone), host("02:00:5e:10:00:02", connection: .ethernet)]
        out.mesh = mesh()
        out.voice = voice()
        return out
    }

    private static func device() -> DeviceSection {
        var out = Fixture.informed(age: 400, interval: 3600)
        out.lastInformAt.isStale = false
        out.informIntervalS.isStale = false
        out.softwareVersion = seen("1.2.0")
        out.uptimeS = seen(90_000)
        out.memoryUsedPct = seen(40.0)
        out.cpuPct = seen(10.0)
        out.timeSynchronised = seen(true)
        out.localTimeAt = seen(Fixture.now.addingTimeInterval(-60))
        var sensor = TemperatureSensor()
        sensor.id = "Device.DeviceInfo.TemperatureStatus.TemperatureSensor.1"
        sensor.valueC = seen(50.0)
        out.temperatures = [sensor]
        var image = FirmwareImage()
        image.id = "Device.DeviceInfo.FirmwareImage.1"
        image.status = seen("Available")
        out.firmwareImages = [image]
        return out
    }

    private static func optical() -> OpticalSection {
        var out = OpticalSection()
        out.technology = .gpon
        var onu = OpticalONU()
        onu.state = seen(.o5)
        onu.rxDBm = seen(-18.0)
        onu.txDBm = seen(2.0)
        onu.temperatureC = seen(45.0)
        onu.biasMA = seen(12.0)
        out.onu = onu
        var olt = OpticalOLT()
        olt.state = seen(.online, .olt)
        olt.rxDBm = seen(-20.0, .olt)
        olt.txDBm = seen(3.0, .olt)
        olt.distanceM = seen(2000, .olt)
        olt.lastDownCause = seen(.los, .olt)
        var around = PONNeighbourhood()
        around.scope = .noOutage
        around.onus = 30
        around.online = 30
        around.fellTogether = 0
        olt.neighbourhood = around
        out.olt = olt
        var budget = OpticalBudget()
        budget.downLossDB = 21
        budget.upLossDB = 22
        out.budget = budget
        return out
    }

    private static func wan() -> WANSection {
        var out = WANSection()
        out.mode = .ipoeDhcp
        out.status = seen(.connected)
        var v4 = IPv4Section()
        v4.address = seen("203.0.113.9")
        v4.gateway = seen("203.0.113.1")
        v4.dns = ["203.0.113.2"]
        v4.isPrivate = false
        v4.isCGNAT = false
        v4.leaseRemainingS = seen(3000)
        out.ipv4 = v4
        var v6 = IPv6Section()
        var address = IPv6Address()
        address.address = seen("2001:db8::1")
        address.status = seen("preferred")
        v6.addresses = [address]
        v6.delegatedPrefix = seen("2001:db8:1::")
        out.ipv6 = v6
        var dhcp = DHCPSection()
        dhcp.status = seen("bound")
        out.dhcp = dhcp
        out.vlanID = seen(100)
        out.natEnabled = seen(true)
        out.uptimeS = seen(5000)
        out.defaultRoute = seen(true)
        var other = OtherWAN()
        other.interface = "Device.IP.Interface.2"
        other.lastError = seen("none")
        out.others = [other]
        return out
    }

    private static func port() -> EthernetPort {
        var out = EthernetPort()
        out.label = "LAN1"
        out.interface = "Device.Ethernet.Interface.1"
        out.operStatus = seen(.up)
        out.speedMbps = seen(1000)
        out.duplex = seen(.full)
        return out
    }

    private static func radio(_ id: String, _ band: Band, channel: Int, width: Int) -> Radio {
        var out = Radio()
        out.id = id
        out.band = seen(band)
        out.enabled = seen(true)
        out.operStatus = seen(.up)
        out.channel = seen(channel)
        out.widthMHz = seen(width)
        out.utilizationPct = seen(20.0)
        out.noiseDBm = seen(-95.0)
        out.txPowerPct = seen(100)
        out.regulatoryDomain = seen("CA ")
        var around = RadioNeighbors()
        around.coChannel = 0
        around.overlapping = 1
        out.neighbors = around
        return out
    }

    private static func network(_ id: String, _ radio: String) -> BSS {
        var out = BSS()
        out.id = id
        out.radioID = radio
        out.role = .customer
        out.ssid = seen("maison")
        out.enabled = seen(true)
        out.security = seen(.wpa2)
        var wps = BSSWPS()
        wps.enabled = seen(true)
        wps.pinEnabled = seen(false)
        wps.locked = seen(false)
        out.wps = wps
        out.isolation = seen(false)
        return out
    }

    private static func wifi() -> WiFiSection {
        var out = WiFiSection()
        out.radios = [radio("R1", .ghz2_4, channel: 6, width: 20), radio("R2", .ghz5, channel: 36, width: 80)]
        out.bss = [network("B1", "R1"), network("B2", "R2")]
        return out
    }

    static func host(_ mac: String, connection: HostConnection = .wifi) -> DeviceReport.Host {
        var out = DeviceReport.Host()
        out.mac = mac
        out.active = seen(true)
        out.ipv4 = seen("192.168.1.\(mac.suffix(1))")
        out.connection = connection
        if connection == .wifi {
            out.interface = "B2"
            var wifi = HostWiFi()
            wifi.band = seen(.ghz5)
            wifi.rssiDBm = seen(-50.0)
            wifi.snrDB = seen(40.0)
            wifi.retriesPct = seen(2.0)
            wifi.rateDownMbps = seen(600.0)
            out.wifi = wifi
        }
        return out
    }

    private static func mesh() -> MeshSection {
        var out = MeshSection()
        out.state = .ok
        for (id, isGateway) in [("02:00:5e:20:00:01", true), (node, false)] {
            var one = MeshNode()
            one.id = id
            one.isGateway = isGateway
            one.online = seen(true)
            one.model = seen("HX510")
            one.softwareVersion = seen("1.0")
            one.clientsWiFi = 3
            out.nodes.append(one)
        }
        var link = MeshLink()
        link.childID = node
        link.parentID = "02:00:5e:20:00:01"
        link.medium = .wifi
        link.band = seen(.ghz5)
        link.rssiDBm = seen(-55.0)
        link.phyDownMbps = seen(1200.0)
        link.confidence = .high
        out.links = [link]
        return out
    }

    private static func voice() -> VoiceSection {
        var line = VoiceLine()
        line.id = "Device.Services.VoiceService.1.VoiceProfile.1.Line.1"
        line.enabled = seen(true)
        line.status = seen(.up)
        line.callState = seen("Idle")
        var stats = VoiceStats()
        stats.lossPct = seen(0.0)
        stats.jitterMs = seen(5.0)
        stats.rttMs = seen(40.0)
        line.stats = stats
        var out = VoiceSection()
        out.lines = [line]
        return out
    }

    /// What is known beside the report, and is well.
    static func known() -> Background {
        var history = History()
        history.rx24hDBm = -18
        history.rx7dDBm = -18
        history.opticalErrors15min = 0
        history.onuDowns24h = 0
        history.ponFlappingPeers = 0
        history.boots1h = 0
        history.boots24h = 0
        history.bootstraps24h = 0
        history.memoryUsedPct = [40, 40]
        history.cpuPct = [10, 10]
        history.sessionChanges24h = 0
        history.wanMbps5min = 10
        history.portErrorPct = ["Device.Ethernet.Interface.1": 0]
        history.portChanges1h = ["Device.Ethernet.Interface.1": 0]
        history.utilizationPct = ["R1": [20, 20], "R2": [20, 20]]
        history.dfsEvents24h = ["R1": 0, "R2": 0]
        history.channelChanges24h = ["R1": 0, "R2": 0]
        history.hostMbps = [phone: 5]
        history.offHookS = ["Device.Services.VoiceService.1.VoiceProfile.1.Line.1": 0]
        var plan = ServicePlan()
        plan.downMbps = 500
        plan.vlanID = 100
        plan.hasIPv6 = true
        plan.firmwareVersion = "1.2.0"
        plan.splitterLossDB = 18
        plan.serial = "22400A7000101"
        var tests = LineTests()
        tests.pingSent = 100
        tests.pingReceived = 100
        tests.pingAvgMs = 5
        tests.gatewaySent = 5
        tests.gatewayReceived = 5
        tests.dnsOK = true
        tests.dnsAvgMs = 20
        tests.dnsSamples = 3
        tests.throughputMbps = 480
        var home = HomeNetwork()
        home.dhcpEnabled = true
        home.dhcpPoolSize = 100
        home.dhcpLeases = 10
        home.remoteAccess = false
        return Background(history: history, plan: plan, tests: tests, home: home, complaintMAC: phone)
    }
}

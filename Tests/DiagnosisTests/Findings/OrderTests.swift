import DeviceReport
import Testing

@testable import Diagnosis

@Suite("What a representative reads: causes before consequences, few, the worst first")
struct OrderTests {
    @Test("an ONU that is off the fibre explains what lies behind it") func lineDown() {
        let out = Scene.changed {
            $0.offline(.los)
            $0.report.wan?.status = Scene.seen(.disconnected)
            $0.hostWiFi { $0.rssiDBm = Scene.seen(-90.0) }
            $0.node { $0.online = Scene.seen(false) }
            $0.line { $0.status = Scene.seen(.error) }
            $0.port { $0.duplex = Scene.seen(.half) }
        }.conclude()
        #expect(out.headline?.id == "optical.onu_offline_los")
        #expect(out.status == .down)
        let behind = out.findings.filter { !$0.id.hasPrefix("optical.") }
        #expect(behind.count >= 4 && behind.allSatisfy { $0.suppressedBy == "optical.onu_offline_los" && $0.roles == [.noc] })
        #expect(out.layers.fibre == .down)
        #expect([out.layers.wan, out.layers.lan, out.layers.wifi, out.layers.mesh, out.layers.voice].allSatisfy { $0 == .unknown })
    }

    @Test("an outage of the port takes the place of the ONU's own") func area() {
        let out = Scene.changed {
            $0.offline(.los)
            $0.outage(together: 5)
        }.conclude()
        #expect(out.headline?.id == "pon.area_outage")
        #expect(out.headline?.actionCode == .followIncident)
        #expect(out.findings.first { $0.id == "optical.onu_offline_los" }?.suppressedBy == "pon.area_outage")
    }

    // Three fell with it, and a fifth of the port: both are wanted.
    @Test("three neighbours and a fifth of the port", arguments: [(2, 9, false), (3, 20, true), (3, 21, false), (3, 30, false), (5, 30, true)])
    func outage(_ together: Int, _ onus: Int, _ expected: Bool) {
        let out = Scene.changed {
            $0.offline(.los)
            $0.outage(together: together)
            $0.report.optical?.olt?.neighbourhood?.onus = onus
        }.conclude()
        #expect((out.headline?.id == "pon.area_outage") == expected)
    }

    @Test("a connection that is down explains names, version 6 and the telephone") func wanDown() {
        let out = Scene.changed {
            $0.report.wan?.status = Scene.seen(.disconnected)
            $0.background.tests?.dnsOK = false
            $0.report.wan?.ipv6?.delegatedPrefix = Scene.none()
        }.conclude()
        #expect(out.headline?.id == "wan.no_ip")
        for id in ["wan.dns_broken", "wan.ipv6_no_prefix"] { #expect(out.findings.first { $0.id == id }?.suppressedBy == "wan.no_ip") }
    }

    @Test("a node that is off explains its clients, not those of others") func node() {
        let out = Scene.changed {
            $0.node { $0.online = Scene.seen(false) }
            $0.host { $0.nodeID = Scene.node }
            $0.hostWiFi { $0.rssiDBm = Scene.seen(-90.0) }
            var other = Scene.host("02:00:5e:10:00:09")
            other.wifi?.rssiDBm = Scene.seen(-90.0)
            $0.report.hosts.append(other)
        }.conclude()
        let weak = out.findings.filter { $0.id == "wifi.client_weak" }
        #expect(weak.first { $0.subject.id == Scene.phone }?.suppressedBy == "mesh.node_offline")
        #expect(weak.first { $0.subject.id == "02:00:5e:10:00:09" }.map { $0.suppressedBy == nil } == true)
    }

    @Test("one headline and five findings; the rest is the NOC's") func few() {
        let out = Scene.changed { scene in
            scene.report.optical?.onu?.rxDBm = Scene.seen(-26.0)
            for number in 1...12 {
                var host = Scene.host("02:00:5e:11:00:\(10 + number)")
                host.wifi?.rssiDBm = Scene.seen(-75.0)
                scene.report.hosts.append(host)
            }
        }.conclude()
        #expect(out.findings.count { $0.roles.contains(.csr) } == 6)
        #expect(out.findings.prefix(6).allSatisfy { $0.roles.contains(.csr) })
        #expect(out.findings.allSatisfy { $0.roles.contains(.noc) })
        #expect(out.findings.first?.id == "optical.rx_low")
    }

    @Test("of equals, what can be put right on the telephone comes first") func fixable() {
        let out = Scene.changed {
            $0.report.optical?.onu?.rxDBm = Scene.seen(-26.0)
            $0.background.plan?.vlanID = 7
            $0.network { $0.security = Scene.seen(.wep) }
        }.conclude()
        #expect(out.findings.prefix(3).map(\.id) == ["optical.rx_low", "wifi.weak_security", "wan.vlan_mismatch"])
    }

    @Test("a report with thousands of rows stays readable") func bounded() {
        let out = Scene.changed { scene in
            for number in 0..<3000 {
                var host = Scene.host("02:00:5e:\(10 + number / 900):\(10 + number / 30 % 30):\(10 + number % 30)")
                host.wifi?.rssiDBm = Scene.seen(-90.0)
                host.wifi?.snrDB = .notReported
                scene.report.hosts.append(host)
            }
        }.conclude()
        #expect(out.findings.count { $0.id == "wifi.client_weak" } == 20)
        #expect((out.notEvaluated.first { $0.id == "wifi.client_snr" }?.missing.count ?? 99) <= 8)
    }

    @Test("a telephone that is down leaves the Internet") func telephone() {
        let out = Scene.changed { $0.line { $0.status = Scene.seen(.error) } }.conclude()
        #expect(out.status == .degraded)
        #expect(out.layers.voice == .down && out.layers.wan == .ok)
    }

    @Test("a layer that nobody could look at is unknown, never ok") func layers() {
        var scene = Scene()
        scene.report = Report()
        scene.report.sources = [SourceStatus(.acs, .ok)]
        let out = scene.conclude()
        #expect(Layer.allCases.allSatisfy { out.layers[$0] == .unknown })
        #expect(out.status == .unknown)
    }

    @Test("what a finding rests on, with the limit and the age of its source") func evidence() {
        let finding = Scene.changed { $0.report.optical?.onu?.rxDBm = Scene.seen(-26.0, age: 90) }.conclude().findings.first
        #expect(finding?.evidence == [FindingEvidence(pointer: "/optical/onu/rx_dbm", value: .number(-26), threshold: -25)])
        #expect(finding?.sourceAges == [SourceAge(.acs, ageS: 90)])
        let row = Scene.changed { $0.report.wifi?.radios[1].noiseDBm = Scene.seen(-80.0) }.conclude().findings.first
        #expect(row?.evidence.last?.pointer == "/wifi/radios/1/noise_dbm")
        #expect(row?.subject == FindingSubject(.radio, "R2"))
    }
}

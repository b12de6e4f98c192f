import DeviceReport
import Testing

@testable import Diagnosis

/// Clients of networks, radios and mesh nodes after the merge.
struct ClientCountsTests {
    private func report(_ hosts: [DeviceReport.Host]) -> Report {
        var report = Report()
        report.hosts = hosts
        var wifi = WiFiSection()
        wifi.radios = ["R1", "R2"].map { id in
            var radio = Radio()
            radio.id = id
            radio.clientsCount = 99
            return radio
        }
        wifi.bss = [("B1", "R1", "02:00:5e:00:00:01"), ("B2", "R2", "02:00:5e:00:00:02")].map { id, radio, bssid in
            var bss = BSS()
            bss.id = id
            bss.radioID = radio
            bss.bssid = MACAddress(bssid).map { Fixture.seen($0) } ?? .notReported
            bss.ssid = Fixture.seen("home")
            return bss
        }
        report.wifi = wifi
        var mesh = MeshSection()
        mesh.nodes = ["G", "N"].map { id in
            var node = MeshNode()
            node.id = id
            return node
        }
        report.mesh = mesh
        ClientCounts.update(&report)
        return report
    }

    @Test func presentOnesOnTheirNetworkAndNode() {
        let counted = report([
            Fixture.host("00:00:5e:00:53:01", .acs, on: "02:00:5e:00:00:01", node: "G"),
            Fixture.host("00:00:5e:00:53:02", .bridge, on: "02:00:5e:00:00:02", node: "N"),
            Fixture.host("00:00:5e:00:53:03", .acs, active: false, on: "02:00:5e:00:00:02", node: "N"),
            Fixture.host("00:00:5e:00:53:04", .acs, on: "02:00:5e:00:00:77", node: "N"),
            Fixture.host("00:00:5e:00:53:05", .acs, node: "G"),
        ])
        #expect(counted.wifi?.bss.map(\.clientsCount) == [1, 1])
        #expect(counted.wifi?.radios.map(\.clientsCount) == [1, 1])
        #expect(counted.mesh?.nodes.map(\.clientsWiFi) == [1, 2])
        #expect(counted.mesh?.nodes.map(\.clientsWired) == [1, 0])
        #expect(counted.hosts.map(\.interface) == ["B1", "B2", "B2", nil, nil])
        #expect(counted.hosts[0].wifi?.ssid == "home")
    }

    @Test func noneLeavesNoOldCount() {
        let counted = report([])
        #expect(counted.wifi?.radios.map(\.clientsCount) == [0, 0])
        #expect(counted.mesh?.nodes.map(\.clientsWiFi) == [0, 0])
    }
}

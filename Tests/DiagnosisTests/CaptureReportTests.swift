import DeviceReport
import Foundation
import TR181
import Testing

/// The invented devices of `captures/`, with the OLT's row as its recording has it in words.
struct CaptureReportTests {
    static let cases: [(name: String, olt: OLTReading?, states: [SourceName: SourceState], id: String, status: Verdict)] = [
        ("healthy-mesh", Fixture.olt(), [:], "ok.no_problem", .ok),
        ("weak-fibre", Fixture.olt { $0.rxDBm = Fixture.seen(-29, .olt) }, [.bridge: .partial], "optical.rx_low", .degraded),
        (
            "fibre-cut", Fixture.olt(.offline) { $0.lastDownCause = Fixture.seen(.los, .olt) }, [.acs: .stale, .bridge: .unreachable],
            "optical.onu_offline_los", .down
        ),
        (
            "power-cut", Fixture.olt(.offline) { $0.lastDownCause = Fixture.seen(.dyingGasp, .olt) }, [.acs: .stale, .bridge: .unreachable],
            "optical.onu_offline_power", .down
        ),
        ("session-busy", Fixture.olt(), [.bridge: .busy], "ok.partial", .ok),
        ("acs-down", Fixture.olt(), [.acs: .unreachable], "ok.partial", .ok),
        ("olt-silent", nil, [.olt: .timeout], "ok.partial", .ok),
    ]

    private static func report(_ index: Int) throws -> Report {
        let one = cases[index]
        let statuses = SourceName.allCases.map { SourceStatus($0, one.states[$0] ?? .ok) }
        return Captures.report(acs: try Captures.acs(one.name), bridge: try Captures.bridge(one.name), olt: one.olt, statuses: statuses)
    }

    @Test(arguments: cases.indices)
    func verdict(_ index: Int) throws {
        let one = Self.cases[index]
        try #require(Captures.areThere(one.name))
        let summary = try Self.report(index).summary
        #expect(summary.headlineID == one.id)
        #expect(summary.status == one.status)
    }

    @Test(arguments: cases.indices)
    func theSameTwice(_ index: Int) throws {
        #expect(Captures.json(try Self.report(index)) == Captures.json(try Self.report(index)))
    }

    @Test func mesh() throws {
        let report = try Self.report(0)
        let mesh = try #require(report.mesh)
        #expect(mesh.state == .ok)
        #expect(mesh.nodes.count == 3)
        #expect(mesh.links.map(\.medium) == [.wifi, .ethernet])
        #expect(report.hosts.count { $0.active.value == true } == 8)
        #expect(report.hosts.count { $0.active.value == false } == 1)
        #expect(mesh.nodes.map { $0.clientsWiFi + $0.clientsWired }.reduce(0, +) == 8)
        // A node is a host of the table and a station of the gateway, and no client.
        let nodes = Set(mesh.nodes.flatMap { [$0.id] + $0.aliases })
        #expect(report.hosts.allSatisfy { !nodes.contains($0.mac) })
    }

    // Four WAN-like interfaces, one real: the stacks and the section agree on it, and the decoys raise nothing.
    @Test func oneWAN() throws {
        let report = try Self.report(0)
        #expect(report.wan?.activeInterface == "Device.IP.Interface.6")
        #expect(report.stacks.filter { $0.role == .wanInternet }.map { $0.path.first } == ["Device.IP.Interface.6"])
        #expect(report.wan?.others.count == 3)
        let chosen = report.interfaces.first { $0.id == "Device.IP.Interface.6" }
        #expect(chosen?.stats?.rxBytes.value == report.wan?.stats?.rxBytes.value)
    }

    @Test func everyMeasuredValueHasItsOrigin() throws {
        var sink = JSONSink(pretty: false, explain: true)
        sink.write(try Self.report(0))
        let pointers = Set(sink.provenance.map(\.pointer))
        for pointer in ["/optical/onu/rx_dbm", "/wan/status", "/wifi/radios/0/channel", "/hosts/0/active", "/mesh/nodes/0/model", "/voice/lines/0/status"] {
            #expect(pointers.contains(pointer), "\(pointer)")
        }
        #expect(sink.provenance.allSatisfy { !$0.origin.path.isEmpty })
    }

    @Test func noSecretReachesTheReport() throws {
        var sink = JSONSink(pretty: false, explain: true)
        sink.write(try Self.report(0))
        let text = String(decoding: sink.json.bytes, as: UTF8.self) + sink.provenance.map(\.origin.raw).joined()
        #expect(!text.contains("canary"))
    }

    @Test func anUnknownDevice() {
        let report = Captures.report(statuses: [SourceStatus(.acs, .notFound), SourceStatus(.olt, .notFound), SourceStatus(.bridge, .skipped)])
        #expect(report.summary.headlineID == "device.unknown")
        #expect(report.complete)
        #expect(report.device == nil && report.wan == nil && report.optical == nil && report.hosts.isEmpty)
    }
}

import DeviceReport
import Foundation

@testable import Diagnosis

extension FindingCase {
    static let rest: [FindingCase] = [
        FindingCase("mesh.node_offline", .major, { $0.node { $0.online = Scene.seen(false) } }, lacks: { $0.node { $0.online = .notReported } }),
        FindingCase("mesh.orphan", .info, { $0.report.mesh?.orphans = [Scene.node] }, lacks: { $0.node { $0.online = .notReported } }),
        FindingCase("mesh.topology_loop", .info, { $0.report.mesh?.anomalies = ["loop_in_data"] }, lacks: { $0.report.mesh = nil }),
        FindingCase(
            "mesh.backhaul_weak", .minor, { $0.link { $0.rssiDBm = Scene.seen(-67.1) } }, not: { $0.link { $0.rssiDBm = Scene.seen(-67.0) } },
            lacks: { $0.link { $0.rssiDBm = .notReported } }),
        FindingCase("mesh.backhaul_24", .minor, { $0.link { $0.band = Scene.seen(.ghz2_4) } }, lacks: { $0.link { $0.band = .notReported } }),
        FindingCase(
            "mesh.backhaul_slow", .minor, { $0.link { $0.phyDownMbps = Scene.seen(599.0) } }, not: { $0.link { $0.phyDownMbps = Scene.seen(600.0) } },
            lacks: { $0.link { $0.phyDownMbps = .notReported } }),
        FindingCase(
            "mesh.ethernet_100", .minor,
            {
                $0.link {
                    $0.medium = .ethernet
                    $0.speedMbps = Scene.seen(100)
                }
            },
            not: {
                $0.link {
                    $0.medium = .ethernet
                    $0.speedMbps = Scene.seen(1000)
                }
            }, lacks: { $0.link { $0.medium = .ethernet } }),
        FindingCase("mesh.too_deep", .minor, { $0.chain(3) }, not: { $0.chain(2) }, lacks: { $0.report.mesh?.links = [] }),
        FindingCase(
            "mesh.dual_backhaul", .info,
            {
                $0.link {
                    $0.medium = .ethernet
                    $0.speedMbps = Scene.seen(1000)
                    $0.alternatives = [Scene.wireless]
                }
            },
            not: {
                $0.link {
                    $0.medium = .ethernet
                    $0.speedMbps = Scene.seen(1000)
                    $0.standbyWiFi = true
                    $0.alternatives = [Scene.wireless]
                }
            },
            lacks: { $0.report.mesh = nil }),
        FindingCase(
            "mesh.fw_mismatch", .info,
            {
                $0.chain(2)
                $0.report.mesh?.nodes[2].softwareVersion = Scene.seen("1.1")
            }, not: { $0.chain(2) },
            lacks: {
                $0.chain(2)
                $0.node { $0.softwareVersion = .notReported }
            }),
        FindingCase(
            "mesh.node_overload", .minor, { $0.node { $0.clientsWiFi = 26 } }, not: { $0.node { $0.clientsWiFi = 25 } },
            lacks: { $0.node { $0.online = .notReported } }),
        FindingCase(
            "voice.not_registered", .critical, { $0.line { $0.status = Scene.seen(.error) } },
            not: {
                $0.line { $0.status = Scene.seen(.error) }
                $0.report.wan?.uptimeS = Scene.seen(300)
            },
            lacks: { $0.line { $0.status = .notReported } }),
        FindingCase(
            "voice.quality", .minor, { $0.line { $0.stats?.jitterMs = Scene.seen(30.0) } }, not: { $0.line { $0.stats?.jitterMs = Scene.seen(29.0) } },
            lacks: { $0.line { $0.stats = nil } }),
        FindingCase(
            "voice.offhook", .info, { $0.background.history?.offHookS["Device.Services.VoiceService.1.VoiceProfile.1.Line.1"] = 1801 },
            lacks: { $0.background.history = nil }),
        FindingCase(
            "data.inconsistent", .info,
            {
                $0.offline(.los)
                $0.informed(299)
            }, lacks: { $0.report.sources = [] }),
        FindingCase("data.identity_mismatch", .major, { $0.background.plan?.serial = "22400A7000102" }, lacks: { $0.background.plan = nil }),
        FindingCase("device.unknown", .info, { $0.nobody(.notFound) }, lacks: { $0.nobody(.timeout) }),
        FindingCase("data.no_source", .info, { $0.nobody(.skipped) }, lacks: nil),
        FindingCase("data.source_failed", .info, { $0.nobody(.timeout) }, lacks: nil),
        FindingCase("data.line_only", .info, { $0.report.wan = nil }, lacks: nil),
        FindingCase(
            "data.not_fresh", .info,
            {
                $0.report.wan = nil
                $0.report.optical = nil
            }, lacks: nil),
        FindingCase(
            "ok.no_problem", .info, { _ in }, not: { $0.report.optical?.onu?.rxDBm = Scene.seen(-5.0) }, lacks: { $0.report.wan?.status = .notReported }),
        FindingCase("ok.partial", .info, { $0.status(.bridge, .busy) }, lacks: { $0.report.wan?.status = .notReported }),
    ]

    static let all = fibre + connection + home + rest
}

extension Scene {
    static let wireless: MeshAlternative = {
        var out = MeshAlternative()
        out.evidence = ["station_of_parent"]
        return out
    }()

    /// So many nodes, each on Wi-Fi of the one before.
    mutating func chain(_ length: Int) {
        for step in 2..<(length + 1) {
            guard var node = report.mesh?.nodes[1], var link = report.mesh?.links[0] else { return }
            node.id = "02:00:5e:20:00:0\(step + 1)"
            link.childID = node.id
            link.parentID = "02:00:5e:20:00:0\(step)"
            report.mesh?.nodes.append(node)
            report.mesh?.links.append(link)
        }
    }

    mutating func nobody(_ state: SourceState) {
        report = Report()
        report.sources = SourceName.allCases.map { SourceStatus($0, state) }
    }
}

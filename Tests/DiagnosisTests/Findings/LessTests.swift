import DeviceReport
import Testing

@testable import Diagnosis

@Suite("What is taken away never makes a new alarm")
struct LessTests {
    static let losses: [@Sendable (inout Scene) -> Void] = [
        { $0.background = Background() }, { $0.background.history = nil }, { $0.background.plan = nil }, { $0.background.tests = nil },
        { $0.background.home = nil },
        { $0.report.optical = nil }, { $0.report.optical?.olt = nil }, { $0.report.optical?.onu = nil }, { $0.report.optical?.budget = nil },
        { $0.report.optical?.olt?.neighbourhood = nil }, { $0.report.optical?.olt?.lastDownCause = .notReported },
        { $0.report.optical?.onu?.rxDBm = .notReported },
        { $0.report.optical?.technology = nil }, { $0.report.device = nil }, { $0.report.wan = nil }, { $0.report.wan?.status = .notReported },
        { $0.report.wan?.ipv4 = nil }, { $0.report.wan?.ipv6 = nil }, { $0.report.wan?.ppp = nil }, { $0.report.wan?.mode = nil },
        { $0.report.wan?.ipv4?.address = .notReported }, { $0.report.wan?.defaultRoute = .notReported }, { $0.report.wan?.uptimeS = .notReported },
        { $0.report.wifi = nil }, { $0.report.hosts = [] }, { $0.report.mesh = nil }, { $0.report.mesh?.links = [] }, { $0.report.ethernetPorts = [] },
        { $0.report.voice = nil }, { $0.report.sources = [] }, { $0.status(.olt, .timeout) }, { $0.status(.acs, .timeout) },
        { $0.report.identity = DeviceIdentity() },
    ]

    // Off the fibre, and yet just heard: without the one the other stands, so that this trouble is left out.
    @Test("any one of them, from any trouble", arguments: FindingCase.all.filter { $0.id != "data.inconsistent" }) func less(_ one: FindingCase) {
        let whole = Scene.changed(one.fires)
        guard Self.alarms(whole).isEmpty else { return }
        for (index, lose) in Self.losses.enumerated() {
            var less = whole
            lose(&less)
            let alarms = Self.alarms(less)
            #expect(alarms.isEmpty, "loss \(index)")
        }
    }

    @Test("what is taken away is said to be missing, or was not wanted", arguments: LessTests.losses.indices) func sound(_ index: Int) {
        var scene = Scene()
        Self.losses[index](&scene)
        let out = scene.conclude()
        let troubles = out.findings.filter { $0.severity > .info }.map(\.id)
        #expect(troubles.isEmpty)
        #expect(out.headline != nil)
    }

    private static func alarms(_ scene: Scene) -> [String] { scene.conclude().findings.filter { $0.severity == .critical }.map(\.id) }
}

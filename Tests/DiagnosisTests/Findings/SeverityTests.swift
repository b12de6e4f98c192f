import DeviceReport
import Testing

@testable import Diagnosis

@Suite("How bad a finding is: its limits, its confidence, its history")
struct SeverityTests {
    private func severity(_ id: String, _ change: (inout Scene) -> Void) -> Severity? {
        Scene.changed(change).conclude().findings.first { $0.id == id }?.severity
    }

    @Test("a second limit raises it") func levels() {
        #expect(severity("wifi.client_weak") { $0.hostWiFi { $0.rssiDBm = Scene.seen(-78.1) } } == .major)
        #expect(
            severity("wifi.client_weak") {
                $0.onSlowBand()
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-75.1) }
            } == .minor)
        #expect(
            severity("wifi.client_weak") {
                $0.onSlowBand()
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-74.9) }
            } == nil)
        #expect(
            severity("wifi.client_weak") {
                $0.onSlowBand()
                $0.hostWiFi { $0.rssiDBm = Scene.seen(-82.1) }
            } == .major)
        #expect(severity("mesh.backhaul_weak") { $0.link { $0.rssiDBm = Scene.seen(-73.1) } } == .major)
        #expect(severity("acs.inform_stale") { $0.informed(86_401) } == .major)
        #expect(severity("lan.dhcp_pool_full") { $0.background.home?.dhcpLeases = 90 } == .minor)
        #expect(severity("wan.loss_latency") { $0.background.tests?.pingReceived = 95 } == .major)
        #expect(
            severity("wifi.24_width") {
                $0.radio {
                    $0.widthMHz = Scene.seen(40)
                    $0.neighbors = nil
                    $0.utilizationPct = .notReported
                }
            } == .info)
        #expect(
            severity("wifi.24_channel") {
                $0.radio {
                    $0.channel = Scene.seen(3)
                    $0.neighbors?.overlapping = 5
                }
            } == .minor)
        #expect(
            severity("optical.rx_critical") {
                $0.report.optical?.onu?.rxDBm = Scene.seen(-28.0)
                $0.report.wan?.status = Scene.seen(.disconnected)
            } == .critical)
    }

    @Test("what rests on a guess is one level less, never critical", arguments: [Confidence.inferred, .assumed]) func guessed(_ confidence: Confidence) {
        #expect(
            severity("optical.onu_offline_power") {
                $0.offline(.dyingGasp)
                $0.report.optical?.olt?.state = Scene.seen(.offline, .olt, confidence)
            } == .major)
        #expect(severity("optical.rx_low") { $0.report.optical?.onu?.rxDBm = Scene.seen(-26.0, .acs, confidence) } == .minor)
        #expect(severity("optical.rx_high") { $0.report.optical?.onu?.rxDBm = Scene.seen(-5.0, .acs, confidence) } == .info)
        let out = Scene.changed { $0.report.optical?.onu?.rxDBm = Scene.seen(-26.0, .acs, confidence) }.conclude()
        #expect(out.headline?.confidence == confidence)
    }

    @Test("what is past its time is not believed") func stale() {
        let out = Scene.changed { $0.report.optical?.onu?.rxDBm.isStale = true }.conclude()
        #expect(out.notEvaluated.first { $0.id == "optical.rx_low" }?.missing == ["/optical/onu/rx_dbm"])
    }

    @Test("a level that was bad is good again a little beyond its limit") func hysteresis() {
        func found(_ rx: Double, open: Bool) -> Bool {
            severity("optical.rx_low") {
                $0.report.optical?.onu?.rxDBm = Scene.seen(rx)
                if open { $0.background.history?.open = [OpenFinding(id: "optical.rx_low", subject: FindingSubject(.line), firstSeenAt: Fixture.now)] }
            } != nil
        }
        #expect(!found(-24.5, open: false))
        #expect(found(-24.5, open: true))
        #expect(!found(-24.0, open: true))
    }

    @Test("what the modem bears goes by its technology, or by what the fleet knows of the model")
    func modemClasses() {
        func found(_ rx: Double, _ technology: PONTechnology = .gpon, _ known: OpticsClass? = nil, port: String? = nil) -> String? {
            Scene.changed {
                $0.report.optical?.technology = technology
                $0.report.optical?.onu?.rxDBm = Scene.seen(rx)
                $0.report.optical?.onu?.txDBm = Scene.seen(4.5)
                $0.thresholds.onuClass = known
                if let port { $0.port(port) }
            }.conclude().findings.first { $0.id.hasPrefix("optical.rx_") }?.id
        }
        #expect(found(-27.5) == "optical.rx_critical")
        #expect(found(-27.5, port: "c_plus") == "optical.rx_critical", "the port's optics make the modem's no better")
        #expect(found(-27.5, .gpon, .cPlus) == nil)
        #expect(found(-28.5, .gpon, .cPlus) == "optical.rx_low")
        #expect(found(-27.5, .xgsPon) == "optical.rx_low")
        #expect(found(-8.5, .xgsPon) == "optical.rx_high")
        #expect(found(-40, .epon) == nil)
    }

    @Test(
        "what the OLT bears goes by the class that it says",
        arguments: [("b_plus", -26.5, true), ("C+", -26.5, false), ("Class C+", -30.5, true), ("n2", -26.5, true), ("n2", -25.9, false)])
    func portClasses(_ said: String, _ rx: Double, _ expected: Bool) {
        let out = Scene.changed {
            $0.report.optical?.olt?.rxDBm = Scene.seen(rx, .olt)
            $0.port(said)
        }.conclude()
        #expect(out.findings.contains { $0.id == "optical.olt_rx_low" } == expected)
    }

    @Test("a class whose sensitivity is not known is no reason to judge") func unknownClass() {
        let out = Scene.changed { $0.port("e2") }.conclude()
        #expect(out.notEvaluated.first { $0.id == "optical.olt_rx_low" }?.missing == ["/optical/olt/pon_port/optics_class"])
    }

    @Test("a model may have limits of its own") func models() {
        var book = ThresholdBook()
        book.models["XX230v"] = {
            var own = Thresholds()
            own.device.memoryPct = 95
            return own
        }()
        #expect(book.limits(of: "XX230v").device.memoryPct == 95)
        #expect(book.limits(of: "EX220") == Thresholds() && book.limits(of: nil) == Thresholds())
    }
}

import DeviceReport
import Foundation

@testable import Diagnosis

/// A home where everything was looked at and everything is well, to be changed in one place.
struct Scene {
    var report = Scene.sound()
    var background = Scene.known()
    var thresholds = Thresholds()

    static let phone = "02:00:5e:10:00:01"
    static let node = "02:00:5e:20:00:02"

    /// Read a minute ago, and judged to be within its time.
    static func seen<Value: ReportScalar>(
        _ value: Value, _ source: SourceName = .acs, age: Double = 60, _ confidence: Confidence = .measured
    ) -> Observed<Value> {
        var out = Fixture.seen(value, source, age: age, confidence)
        out.isStale = false
        return out
    }

    /// Looked for a minute ago and not there.
    static func none<Value: ReportScalar>(_ source: SourceName = .acs) -> Observed<Value> { Fixture.missing(.empty, source) }

    func conclude(_ language: Language = .fr) -> Conclusions {
        var report = report
        let freshness = Freshness(now: Fixture.now)
        report.reachability = ReachabilityRule(situation: Situation(report: report, freshness: freshness)).reachability()
        let facts = Facts(report, freshness: freshness, background: background, limits: thresholds)
        return FindingEngine(facts: facts, book: .catalogue).conclude(language: language)
    }

    /// The scene with one change.
    static func changed(_ change: (inout Scene) -> Void) -> Scene {
        var out = Scene()
        change(&out)
        return out
    }

    mutating func status(_ name: SourceName, _ state: SourceState, reason: String? = nil) {
        for index in report.sources.indices where report.sources[index].name == name { report.sources[index] = SourceStatus(name, state, reason: reason) }
    }

    mutating func offline(_ cause: LastDownCause? = nil, _ state: ONUState = .offline) {
        report.optical?.olt?.state = Scene.seen(state, .olt)
        if let cause { report.optical?.olt?.lastDownCause = Scene.seen(cause, .olt) }
    }

    /// The OLT does not answer, and the modem itself was read.
    mutating func ownWord(_ state: ONUActivation) {
        status(.olt, .timeout)
        report.optical?.olt = nil
        report.optical?.onu?.state = Scene.seen(state, .bridge)
    }

    mutating func disconnected(_ error: String? = nil) {
        report.wan?.mode = .pppoe
        report.wan?.status = Scene.seen(.disconnected)
        var ppp = PPPSection()
        if let error { ppp.lastError = Scene.seen(error) }
        report.wan?.ppp = ppp
    }

    /// The PON port says of what class it is.
    mutating func port(_ opticsClass: String) {
        var port = OLTPONPort()
        port.opticsClass = Scene.seen(opticsClass, .olt)
        report.optical?.olt?.ponPort = port
    }

    mutating func port(_ change: (inout EthernetPort) -> Void) { change(&report.ethernetPorts[0]) }
    mutating func radio(_ change: (inout Radio) -> Void) { change(&report.wifi!.radios[0]) }
    mutating func network(_ change: (inout BSS) -> Void) { change(&report.wifi!.bss[0]) }
    mutating func host(_ change: (inout DeviceReport.Host) -> Void) { change(&report.hosts[0]) }
    mutating func hostWiFi(_ change: (inout HostWiFi) -> Void) { change(&report.hosts[0].wifi!) }
    mutating func node(_ change: (inout MeshNode) -> Void) { change(&report.mesh!.nodes[1]) }
    mutating func link(_ change: (inout MeshLink) -> Void) { change(&report.mesh!.links[0]) }
    mutating func line(_ change: (inout VoiceLine) -> Void) { change(&report.voice!.lines[0]) }
}

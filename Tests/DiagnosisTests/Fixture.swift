import DeviceReport
import Foundation
import TR181

/// Small reports and values for tables of cases. Ages are seconds before `now`.
enum Fixture {
    static let now = Captures.now

    static func origin(_ source: SourceName, age: Double? = 60, _ confidence: Confidence = .measured, raw: String = "") -> Origin {
        Origin(source, path: "Device.X", raw: raw, at: age.map { now.addingTimeInterval(-$0) }, confidence: confidence)
    }

    static func seen<Value: ReportScalar>(
        _ value: Value, _ source: SourceName = .acs, age: Double? = 60, _ confidence: Confidence = .measured
    ) -> Observed<Value> {
        Observed(value, origin(source, age: age, confidence))
    }

    static func missing<Value: ReportScalar>(_ reason: UnknownReason, _ source: SourceName = .acs, age: Double? = 60) -> Observed<Value> {
        .unknown(reason, origin(source, age: age))
    }

    static func sections(_ source: SourceName) -> DeviceSections { DeviceSections(source: source) }

    static func onu(
        rx: Double? = -20, tx: Double? = 2, state: ONUActivation = .o5, _ source: SourceName = .acs, age: Double = 60, _ confidence: Confidence = .measured
    ) -> OpticalONU {
        var out = OpticalONU()
        out.state = seen(state, source, age: age)
        if let rx { out.rxDBm = seen(rx, source, age: age, confidence) }
        if let tx { out.txDBm = seen(tx, source, age: age) }
        return out
    }

    static func olt(_ state: ONUState = .online, age: Double = 1, _ change: (inout OpticalOLT) -> Void = { _ in }) -> OLTReading {
        var section = OpticalOLT()
        section.state = seen(state, .olt, age: age)
        change(&section)
        return OLTReading(section: section, identity: DeviceIdentity())
    }

    static func wan(_ status: WANStatus, _ source: SourceName = .acs, age: Double = 60, address: String? = "203.0.113.9", error: String? = nil) -> WANSection {
        var out = WANSection()
        out.activeInterface = "Device.IP.Interface.1"
        out.mode = .pppoe
        out.status = seen(status, source, age: age)
        var v4 = IPv4Section()
        v4.address = address.map { seen($0, source, age: age) } ?? missing(.sentinel, source, age: age)
        out.ipv4 = v4
        if let error {
            var ppp = PPPSection()
            ppp.lastError = seen(error, source, age: age)
            out.ppp = ppp
        }
        return out
    }

    static func informed(age: Double, interval: Int = 300) -> DeviceSection {
        var out = DeviceSection()
        out.lastInformAt = Observed(now.addingTimeInterval(-age), origin(.acs, age: age))
        out.informIntervalS = seen(interval)
        return out
    }

    static func host(_ mac: String, _ source: SourceName, active: Bool = true, on bssid: String? = nil, node: String? = nil, age: Double = 60)
        -> DeviceReport.Host
    {
        var out = DeviceReport.Host()
        out.mac = mac
        out.active = seen(active, source, age: age)
        out.nodeID = node
        out.connection = bssid == nil ? .ethernet : .wifi
        if let bssid, let address = MACAddress(bssid) {
            var wifi = HostWiFi()
            wifi.bssid = seen(address, source, age: age)
            out.wifi = wifi
        }
        return out
    }
}

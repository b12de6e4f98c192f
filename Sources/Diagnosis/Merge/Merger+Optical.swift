import DeviceReport
import TR181

extension Merger {
    /// What the modem says beside what the OLT says, and the loss between the two.
    mutating func optical(acs: DeviceSections?, bridge: DeviceSections?, olt: OLTReading?) -> OpticalSection? {
        guard acs?.onu != nil || bridge?.onu != nil || olt != nil else { return nil }
        var out = OpticalSection()
        out.technology = bridge?.technology ?? acs?.technology
        out.onu = onu(bridge?.onu, acs?.onu)
        out.olt = olt?.section
        let levels = OpticalLevels(onu: out.onu, olt: out.olt, freshness: freshness)
        out.budget = levels.budget()
        if levels.disagree { warnings.insert("optical_measure_mismatch") }
        return out
    }

    private func onu(_ bridge: OpticalONU?, _ acs: OpticalONU?) -> OpticalONU? {
        guard let bridge else { return acs }
        guard let acs else { return bridge }
        var out = OpticalONU()
        out.state = pick(.lineState, bridge: bridge.state, acs: acs.state)
        out.rxDBm = pick(.optics, bridge: bridge.rxDBm, acs: acs.rxDBm)
        out.txDBm = pick(.optics, bridge: bridge.txDBm, acs: acs.txDBm)
        out.temperatureC = pick(.optics, bridge: bridge.temperatureC, acs: acs.temperatureC)
        out.voltageMV = pick(.optics, bridge: bridge.voltageMV, acs: acs.voltageMV)
        out.biasMA = pick(.optics, bridge: bridge.biasMA, acs: acs.biasMA)
        return out
    }
}

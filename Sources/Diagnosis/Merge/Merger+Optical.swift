import DeviceReport
import TR181

extension Merger {
    /// What the modem says, else what it told the OLT, beside what the OLT says; and the loss between the two.
    mutating func optical(acs: DeviceSections?, bridge: DeviceSections?, olt: OLTReading?) -> OpticalSection? {
        guard acs?.onu != nil || bridge?.onu != nil || olt != nil else { return nil }
        var out = OpticalSection()
        out.technology = bridge?.technology ?? acs?.technology
        out.olt = olt.map { judged($0.section) }
        let told = OpticalLevels(onu: nil, olt: out.olt, freshness: freshness).isOnline ? olt?.section : nil
        out.onu = onu(bridge?.onu, acs?.onu, told)
        let levels = OpticalLevels(onu: out.onu, olt: out.olt, freshness: freshness)
        out.budget = levels.budget()
        if levels.disagree(bridge?.onu, acs?.onu, told) { warnings.insert("optical_measure_mismatch") }
        return out
    }

    /// - Parameter told: the OLT's row of a line that is up; of one that is down the levels are of before.
    private func onu(_ bridge: OpticalONU?, _ acs: OpticalONU?, _ told: OpticalOLT?) -> OpticalONU? {
        guard bridge != nil || acs != nil || told?.tellsOfONU == true else { return nil }
        var out = OpticalONU()
        out.state = pick(.lineState, bridge: bridge?.state, acs: acs?.state)
        out.rxDBm = pick(.optics, bridge: bridge?.rxDBm, acs: acs?.rxDBm, olt: told?.onuRxDBm)
        out.txDBm = pick(.optics, bridge: bridge?.txDBm, acs: acs?.txDBm, olt: told?.onuTxDBm)
        out.temperatureC = pick(.optics, bridge: bridge?.temperatureC, acs: acs?.temperatureC, olt: told?.onuTemperatureC)
        out.voltageMV = pick(.optics, bridge: bridge?.voltageMV, acs: acs?.voltageMV, olt: told?.onuVoltageMV)
        out.biasMA = pick(.optics, bridge: bridge?.biasMA, acs: acs?.biasMA, olt: told?.onuBiasMA)
        return out
    }
}

extension OpticalOLT {
    /// Whether the ONU told the OLT anything over OMCI.
    fileprivate var tellsOfONU: Bool {
        onuRxDBm.value != nil || onuTxDBm.value != nil || onuTemperatureC.value != nil || onuVoltageMV.value != nil || onuBiasMA.value != nil
    }
}

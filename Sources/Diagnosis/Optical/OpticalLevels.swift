import DeviceReport

/// The powers at both ends of the fibre, those that may be compared: of one moment, and of a line that is up.
struct OpticalLevels {
    let onu: OpticalONU?
    let olt: OpticalOLT?
    let freshness: Freshness

    /// Seconds within which both ends are of one moment.
    private static let current = 900.0
    /// Two meters of the same light differ by this much at most, dB.
    private static let tolerance = 3.0

    /// The OLT's row of this lookup says that the ONU is online: only then are its optical values of now.
    var isOnline: Bool {
        guard let olt else { return false }
        return olt.state.value == .online && freshness.holds(olt.state, .onuState)
    }

    /// What the modem receives: its own figure or what it told the OLT, as merged, within its time.
    var received: Observed<Double>? { current(onu?.rxDBm) }
    /// What the modem sends, chosen alike.
    var sent: Observed<Double>? { current(onu?.txDBm) }

    private func current(_ level: Observed<Double>?) -> Observed<Double>? {
        guard let level, freshness.holds(level, .optics) else { return nil }
        return level
    }

    /// Two sources give two figures for the same light, of the same moment: one of them is on another scale, or another ONU's.
    func disagree(_ bridge: OpticalONU?, _ acs: OpticalONU?, _ told: OpticalOLT?) -> Bool {
        apart([bridge?.rxDBm, acs?.rxDBm, told?.onuRxDBm]) || apart([bridge?.txDBm, acs?.txDBm, told?.onuTxDBm])
    }

    private func apart(_ readings: [Observed<Double>?]) -> Bool {
        let values = readings.compactMap { $0 }.filter { freshness.isWithin(Self.current, $0) }.compactMap(\.value)
        guard let least = values.min(), let most = values.max() else { return false }
        return most - least > Self.tolerance
    }

    /// The loss in both directions, from what each end sends and the other receives. Nil when neither can be computed.
    func budget() -> OpticalBudget? {
        guard isOnline, let olt else { return nil }
        var out = OpticalBudget()
        if let launched = olt.txDBm.value, let received, let value = received.value {
            out.downLossDB = loss(launched - value, "down", &out)
            if out.downLossDB != nil {
                note(received, "onu_rx", &out)
                noteScale(olt.txDBm, "olt_tx", &out)
            }
        }
        if let arrived = olt.rxDBm.value, let sent, let value = sent.value {
            out.upLossDB = loss(value - arrived, "up", &out)
            if out.upLossDB != nil {
                note(sent, "onu_tx", &out)
                noteScale(olt.rxDBm, "olt_rx", &out)
            }
        }
        guard out.downLossDB != nil || out.upLossDB != nil || !out.assumptions.isEmpty else { return nil }
        if let down = out.downLossDB, let up = out.upLossDB { out.asymmetryDB = Self.rounded(up - down) }
        return out
    }

    /// Fibre amplifies nothing: a gain beyond what meters may be off by is a wrong scale or another port's figure.
    private func loss(_ value: Double, _ direction: String, _ out: inout OpticalBudget) -> Double? {
        guard value >= -Self.tolerance, value < 100 else {
            out.assumptions.append("\(direction)_loss_implausible")
            return nil
        }
        return Self.rounded(value)
    }

    private func note(_ value: Observed<Double>, _ name: String, _ out: inout OpticalBudget) {
        if value.origin?.source == .olt {
            out.assumptions.append("\(name)_over_omci")
        } else if !freshness.isWithin(Self.current, value) {
            out.assumptions.append("\(name)_not_current")
        }
        noteScale(value, name, &out)
    }

    private func noteScale(_ value: Observed<Double>, _ name: String, _ out: inout OpticalBudget) {
        if value.confidence == .inferred || value.confidence == .assumed { out.assumptions.append("\(name)_scale_guessed") }
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}

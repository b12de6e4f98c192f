import DeviceReport

/// Optical levels against what the receivers bear.
struct FibreLevelRule {
    let situation: Situation

    private var limits: OpticalLimits? { OpticalLimits.of(situation.report.optical?.technology) }

    /// A level counts while somebody has heard of the modem lately: one of a modem that has fallen silent is of the past.
    private var received: (value: Double, confidence: Confidence)? {
        guard situation.isLineUp || situation.speaks || situation.connection != nil || !situation.isSilent,
            let level = situation.levels.received, let value = level.value
        else { return nil }
        return (value, level.confidence ?? .inferred)
    }

    /// Too little light to work with. The service is down only where the connection was seen to be down as well.
    func critical() -> Headline? {
        guard let received, let limits, received.value < limits.onuReceives.lowerBound else { return nil }
        let isDown = situation.connection.map { $0 != .connected } ?? false
        return Headline(status: isDown ? .down : .degraded, id: "optical.rx_critical", confidence: received.confidence, level: received.value)
    }

    /// Less light than is sound, in either direction.
    func low() -> Headline? {
        guard let limits else { return nil }
        let sensitivity = limits.onuReceives.lowerBound
        if let received, received.value >= sensitivity, received.value < sensitivity + OpticalLimits.margin {
            return Headline(status: .degraded, id: "optical.rx_low", confidence: received.confidence, level: received.value)
        }
        guard situation.levels.isOnline, let level = situation.report.optical?.olt?.rxDBm, let value = level.value, value < limits.oltSensitivity else {
            return nil
        }
        return Headline(status: .degraded, id: "optical.olt_rx_low", confidence: level.confidence ?? .inferred, level: value)
    }

    /// More light than the receiver is made for.
    func high() -> Headline? {
        guard let received, let limits, received.value > limits.onuReceives.upperBound else { return nil }
        return Headline(status: .degraded, id: "optical.rx_high", confidence: received.confidence, level: received.value)
    }
}

import DeviceReport

/// What rules about the fibre and the connection ask again and again.
extension Facts {
    /// State of the ONU as the OLT gives it now.
    func askLine() -> ONUState? {
        guard let line, let state = report.optical?.olt?.state else {
            miss("/optical/olt/state")
            return nil
        }
        return hint(state, "/optical/olt/state") ?? line
    }

    /// State of the connection to the Internet, where it was looked at a moment ago and is known to be the customer's.
    func askConnection() -> WANStatus? {
        guard let connection else {
            miss("/wan/status")
            return nil
        }
        return hint(report.wan?.status, "/wan/status") ?? connection
    }

    /// The connection of now, where it works.
    func isConnected() -> Bool { askConnection() == .connected }

    var onuOptics: OpticsLimits? { optics.onu }
    var oltOptics: OpticsLimits? { optics.olt }

    /// What the modem receives. A level counts while somebody has heard of the modem lately: one of a modem that has fallen silent is of
    /// the past.
    func askReceived(limit: Double) -> Double? {
        guard situation.isLineUp || speaks || connection != nil || !situation.isSilent else {
            miss("/optical/onu/rx_dbm")
            return nil
        }
        return ask(report.optical?.onu?.rxDBm, "/optical/onu/rx_dbm", limit: limit)
    }

    /// What the OLT receives, of a line that is up.
    func askReturn(limit: Double) -> Double? {
        guard situation.levels.isOnline else {
            miss("/optical/olt/rx_dbm")
            return nil
        }
        return ask(report.optical?.olt?.rxDBm, "/optical/olt/rx_dbm", limit: limit)
    }

    /// The access server refused or did not answer, and the session is not there.
    var sessionError: String? {
        guard let connection, connection != .connected, let error = report.wan?.ppp?.lastError, error.isStale == false else { return nil }
        return error.value
    }

    /// The fibre is up and carries enough light both ways, as far as that is known.
    var isFibreSound: Bool {
        guard situation.isLineUp else { return false }
        let margin = limits.fibre.marginDB
        if let rx = situation.levels.received?.value, let least = onuOptics?.onuReceives.lowerBound, rx < least + margin { return false }
        if situation.levels.isOnline, let rx = report.optical?.olt?.rxDBm.value, let least = oltOptics?.oltSensitivity, rx < least + margin { return false }
        return true
    }

    /// How far beyond its limit a value must be to count as good again: nothing, unless the finding was open at the last look.
    func slack(_ margin: Double, _ id: String, _ type: SubjectType = .device, _ subject: String? = nil) -> Double {
        guard let open = history?.open, !open.isEmpty else { return 0 }
        return open.contains { $0.id == id && $0.subject.type == type && $0.subject.id == subject } ? margin : 0
    }
}

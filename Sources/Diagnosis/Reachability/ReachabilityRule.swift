import DeviceReport

/// Derives how far the device can be reached. Where an input that would decide is missing, the answer is `unknown`.
struct ReachabilityRule {
    let situation: Situation

    func reachability() -> Reachability {
        var out = Reachability()
        out.acsOnline = acsOnline
        out.oltOnline = situation.lineState.map(Self.isOnline)
        out.bridgeOnline = bridgeOnline
        out.state = state(out)
        return out
    }

    /// A modem with a wrong profile is on the fibre; one that ranges is not there yet.
    static func isOnline(_ state: ONUState) -> Bool { state == .online || state == .mismatch }

    private var acsOnline: Bool? {
        guard let state = situation.status(.acs)?.state else { return nil }
        if state == .notFound { return false }
        guard state.hasData, situation.informAge != nil else { return nil }
        return !situation.isSilent
    }

    /// A bridge that fails says nothing about the modem behind it, unless it is the modem that did not answer.
    private var bridgeOnline: Bool? {
        guard let status = situation.status(.bridge) else { return nil }
        if status.state == .ok || status.state == .partial { return true }
        return status.reason == "modem_unreachable" ? false : nil
    }

    private func state(_ flags: Reachability) -> ReachabilityState {
        let isManaged = flags.acsOnline == true || flags.bridgeOnline == true
        switch flags.oltOnline {
        case true?:
            if isManaged { return .online }
            if situation.status(.acs)?.state == .notFound { return .opticalOnly }
            return flags.acsOnline == false ? .managementLost : .unknown
        case false?:
            // Off the fibre, and yet just heard: one of the two is of another moment, or of another device.
            return situation.speaks ? .unknown : .offline
        case nil:
            return isManaged ? .online : .unknown
        }
    }
}

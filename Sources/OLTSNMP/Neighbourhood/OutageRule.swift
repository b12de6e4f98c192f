import DeviceReport

/// Decides who is down with an ONU, from what its OLT says of the others on the port and of a few on other ports.
///
/// ONUs that fell long before say nothing about what happened now, and one that somebody switched off says nothing at all. That
/// two fall within minutes happens; that three do, on one splitter, does not by chance.
struct OutageRule {
    struct Conclusion: Equatable {
        var scope: OutageScope
        var reasons: [OutageReason]
    }

    let own: Neighbour
    let others: [Neighbour]
    /// A few ONUs of other ports; empty where nobody asked.
    var elsewhere: [Neighbour] = []

    /// Within this many seconds ONUs fall together: a feeder takes seconds, the batteries of a street some minutes.
    static let window: Int64 = 300
    /// Others that have to fall with an ONU before it is more than chance.
    static let company = 2
    /// Of the others that tell, this share may still be up when the whole port counts as down: a state may be seconds old.
    static let stillUp = 0.1
    /// Below this share of states known nothing is concluded.
    static let knownShare = 0.5

    /// Others that fell with this ONU; nil where the OLT does not say when, for this one or for all the others.
    var fellTogether: Int? {
        guard own.isOffline, let mine = own.down?.seconds else { return nil }
        let down = others.filter(\.isOffline)
        let times = down.compactMap { $0.down?.seconds }
        if times.isEmpty, !down.isEmpty { return nil }
        return times.count { abs($0 - mine) <= Self.window }
    }

    var conclusion: Conclusion {
        guard let state = own.state, state != .unknown else { return Conclusion(scope: .unknown, reasons: [.ownStateUnknown]) }
        if own.isOnline { return Conclusion(scope: .noOutage, reasons: [.onuUp]) }
        if own.isDisabled { return Conclusion(scope: .single, reasons: [.disabledByOperator]) }
        if others.isEmpty { return Conclusion(scope: .unknown, reasons: [.neighboursNotRead]) }
        let telling = others.filter(\.isTelling)
        let able = others.count { !$0.isDisabled }
        guard !telling.isEmpty, Double(telling.count) >= Double(able) * Self.knownShare else {
            return Conclusion(scope: .unknown, reasons: [.fewStates])
        }
        let up = telling.count(where: \.isOnline)
        if Double(up) <= Double(telling.count) * Self.stillUp, telling.count - up >= min(Self.company, telling.count) { return port(up) }
        return someUp(telling.count - up, of: telling.count)
    }

    private func port(_ up: Int) -> Conclusion {
        var reasons: [OutageReason] = [.noNeighbourUp, time] + mostly
        let telling = elsewhere.filter(\.isTelling)
        guard !telling.isEmpty else { return Conclusion(scope: .wholePort, reasons: reasons) }
        let isDark = !telling.contains(where: \.isOnline)
        reasons.append(isDark ? .otherPortsDown : .otherPortsUp)
        // One dead ONU somewhere else is no outage.
        return Conclusion(scope: isDark && telling.count >= Self.company ? .wholeOLT : .wholePort, reasons: reasons)
    }

    private func someUp(_ down: Int, of all: Int) -> Conclusion {
        let isCompany: Bool
        if let fellTogether {
            isCompany = fellTogether >= Self.company
        } else {
            // Without times only a large part of the port is more than the few that are always off.
            isCompany = down >= Self.company && down * 2 >= all
        }
        if isCompany { return Conclusion(scope: .partial, reasons: [.neighboursUp, time] + mostly) }
        return Conclusion(scope: .single, reasons: down == 0 ? [.neighboursUp] : [.neighboursUp, time])
    }

    private var time: OutageReason {
        guard let fellTogether else { return .timesUnknown }
        return fellTogether > 0 ? .fellTogether : .fellApart
    }

    /// What most of those say that fell with it, it included.
    private var mostly: [OutageReason] {
        var company = others.filter(\.isOffline)
        if let mine = own.down?.seconds, fellTogether != nil {
            company = company.filter { $0.down.map { abs($0.seconds - mine) <= Self.window } ?? false }
        }
        let causes = (company + [own]).compactMap(\.cause)
        let gasps = causes.count { $0 == .dyingGasp }
        let dark = causes.count { $0 == .los || $0 == .lof }
        if gasps * 2 > causes.count { return [.mostlyDyingGasp] }
        return dark * 2 > causes.count ? [.mostlyLostLight] : []
    }
}

import DeviceReport

/// Decides which source starts when, and when a lookup is over. No effects: it returns actions.
///
/// A source starts as soon as the identity holds the key that it needs. On a miss of the directory the ones that can
/// resolve run first and start the others when they arrive. A source whose key never turns up is skipped, with the reason.
struct LookupMachine: Sendable {
    enum Action: Equatable {
        case start(SourceName, DeviceIdentity)
        /// The source is settled without having been asked, or without having answered.
        case settle(SourceStatus)
        /// Everything is settled.
        case finish
    }

    private enum Phase {
        /// Needs a key that nobody has brought yet.
        case waiting
        case running
        case settled
    }

    private(set) var identity: DeviceIdentity
    private var phases: [(name: SourceName, phase: Phase)]
    private var finished = false

    /// - Parameter configured: the sources that exist, in the order in which they are reported.
    init(identity: DeviceIdentity, configured: [SourceName]) {
        self.identity = identity
        phases = SourceName.allCases.map { ($0, configured.contains($0) ? .waiting : .settled) }
    }

    mutating func begin() -> [Action] { advance() }

    /// A running source came back. Late ones, after the deadline, change nothing.
    mutating func arrived(_ name: SourceName, identity learnt: DeviceIdentity?) -> [Action] {
        guard !finished, let index = phases.firstIndex(where: { $0.name == name && $0.phase == .running }) else { return [] }
        phases[index].phase = .settled
        if let learnt { identity.fill(from: learnt) }
        return advance()
    }

    /// Time is up: what runs has timed out, what waits was never asked.
    mutating func deadline() -> [Action] {
        guard !finished else { return [] }
        var actions: [Action] = []
        for index in phases.indices {
            switch phases[index].phase {
            case .running:
                actions.append(.settle(SourceStatus(phases[index].name, .timeout, reason: "deadline", detail: "No answer before the deadline of the lookup.")))
            case .waiting:
                actions.append(
                    .settle(
                        SourceStatus(phases[index].name, .skipped, reason: "identity_late", detail: "The key that this source needs was not known in time.")))
            case .settled: continue
            }
            phases[index].phase = .settled
        }
        finished = true
        return actions + [.finish]
    }

    private mutating func advance() -> [Action] {
        var actions: [Action] = []
        for index in phases.indices where phases[index].phase == .waiting && isReady(phases[index].name) {
            phases[index].phase = .running
            actions.append(.start(phases[index].name, identity))
        }
        guard !phases.contains(where: { $0.phase == .running }) else { return actions }
        // Nobody is left who could tell the serial on the PON: an OLT of EPON knows its ONUs by their MAC address.
        if identity.mac != nil, let index = phases.firstIndex(where: { $0.name == .olt && $0.phase == .waiting }) {
            phases[index].phase = .running
            return actions + [.start(.olt, identity)]
        }
        for index in phases.indices where phases[index].phase == .waiting {
            phases[index].phase = .settled
            actions.append(.settle(skipped(phases[index].name)))
        }
        finished = true
        return actions + [.finish]
    }

    private func isReady(_ name: SourceName) -> Bool {
        switch name {
        case .acs: identity.acsID != nil || identity.serial != nil || identity.mac != nil || identity.gponSN != nil
        case .olt: identity.gponSN != nil
        case .bridge: identity.managementHost != nil
        }
    }

    private func skipped(_ name: SourceName) -> SourceStatus {
        switch name {
        case .acs: SourceStatus(.acs, .skipped, reason: "no_key", detail: "No key that the ACS knows.")
        case .olt: SourceStatus(.olt, .skipped, reason: "no_gpon_serial", detail: "The serial of the device on the PON is not known.")
        case .bridge: SourceStatus(.bridge, .skipped, reason: "no_management_host", detail: "The address of the modem's web interface is not known.")
        }
    }
}

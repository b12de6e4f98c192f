public import DeviceReport
import Synchronization

extension ONUDirectory {
    /// Names of the OLTs, in the order of the configuration.
    public var oltNames: [String] { names }

    /// Where a serial stands as far as is known, several places for a moved or doubled ONU.
    public nonisolated func locations(of serial: GPONSerial) -> [ONULocation] { locations(of: .serial(serial)) }

    /// The same for any key.
    public nonisolated func locations(of key: ONUKey) -> [ONULocation] { table.withLock { $0.locations(of: key) } }

    /// ONUs that stand in several places.
    public nonisolated var duplicates: [ONUKey: [ONULocation]] { table.withLock { $0.duplicates } }

    /// What happened to ONUs lately, the last thousand; what an OLT had when it was first listed is no change.
    /// - Parameter number: only what came after the change of this number.
    public func changes(since number: UInt64 = 0) -> [ONUChange] { log.changes.filter { $0.number > number } }

    /// ONUs known on an OLT.
    nonisolated func count(of olt: String) -> Int { table.withLock { $0.count(of: olt) } }

    /// Whether some OLT names its ONUs by MAC addresses, or may turn out to.
    var mayNameByMAC: Bool {
        states.values.contains { state in
            guard let profile = state.profile else { return state.endpoint.profile == nil && state.outcome != .unsupported }
            return profile.serial.encodings.contains { $0 == .mac6 || $0 == .macText }
        }
    }

    /// The same for serials.
    var mayNameBySerial: Bool {
        states.values.contains { state in state.profile.map { $0.serial.hasSerial } ?? (state.endpoint.profile == nil) }
    }

    /// What somebody else knows of an ONU's place, turned into an index. Empty while the OLT's profile is unknown.
    public func locations(at reference: OLTRef) -> [ONULocation] {
        guard let port = reference.ponPort, let onu = reference.onuID, let layout = states[reference.olt]?.profile?.index else { return [] }
        return layout.encode(ponPort: port, onuID: onu).map { ONULocation(olt: reference.olt, index: $0) }
    }

    /// What is needed to read a row of an OLT; nil while its profile is unknown.
    func access(to olt: String) -> (endpoint: OLTEndpoint, profile: OLTProfile, sysObjectID: OID?)? {
        guard let state = states[olt], let profile = state.profile else { return nil }
        return (state.endpoint, profile, state.agent?.sysObjectID)
    }

    /// One line per OLT, in the order of the configuration.
    public var statuses: [ONUDirectoryStatus] {
        names.compactMap { name in
            states[name].map {
                ONUDirectoryStatus(
                    olt: name, profile: $0.profile?.name, identity: $0.agent?.identity, onus: count(of: name), outcome: $0.outcome, walks: $0.walks)
            }
        }
    }
}

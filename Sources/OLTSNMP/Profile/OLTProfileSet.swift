import Foundation

/// The profiles this process knows.
public struct OLTProfileSet: Sendable {
    /// In the order of their names.
    public let profiles: [OLTProfile]

    public init(_ profiles: [OLTProfile]) { self.profiles = profiles.sorted { $0.name < $1.name } }

    /// Reads every `*.yaml` of a folder. Two profiles of one name are an error.
    public init(directory: String) throws(OLTProfileError) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { $0.hasSuffix(".yaml") }.sorted()
        } catch {
            throw OLTProfileError(file: directory, line: nil, path: "", problem: "the folder cannot be read")
        }
        var profiles: [OLTProfile] = []
        for name in names {
            let profile = try OLTProfile(contentsOf: "\(directory)/\(name)")
            if profiles.contains(where: { $0.name == profile.name }) {
                throw OLTProfileError(file: "\(directory)/\(name)", line: nil, path: "name", problem: "another file has this name already")
            }
            profiles.append(profile)
        }
        self.init(profiles)
    }

    public func profile(named name: String) -> OLTProfile? { profiles.first { $0.name == name } }

    /// The profile whose prefix fits an agent's sysObjectID best; nil when none does, when several do, or when the agent is known to
    /// be no OLT. `OLTDetection` decides between several.
    public func profile(for sysObjectID: OID) -> OLTProfile? {
        if other(sysObjectID, nil) != nil { return nil }
        let fitting = profiles.compactMap { profile in profile.match.length(for: sysObjectID).map { (profile, $0) } }
        guard let longest = fitting.map(\.1).max() else { return nil }
        let best = fitting.filter { $0.1 == longest }
        return best.count == 1 ? best.first?.0 : nil
    }

    /// What an agent is that answers like an OLT of a known vendor and cannot be read as one.
    func other(_ id: OID, _ descr: String?) -> OtherEquipment? {
        profiles.lazy.flatMap(\.match.others).filter { $0.fits(id, descr) }.max { $0.sysObjectID.parts.count < $1.sysObjectID.parts.count }
    }

    /// Every way in which some profile reads numbers of a unit, with the names of the profiles: the readings that a column of an
    /// unknown scale may have.
    public func scales(of unit: String) -> [(scale: ColumnScale, profiles: [String])] {
        var found: [ColumnScale: Set<String>] = [:]
        for profile in profiles {
            for column in profile.columns where column.unit == unit && column.kind != .quantity {
                for scale in [column.scale] + column.alternatives { found[scale, default: []].insert(profile.name) }
            }
            for column in profile.columns where column.unit == unit {
                if let scale = column.numberScale { found[scale, default: []].insert(profile.name) }
            }
        }
        return found.map { ($0.key, $0.value.sorted()) }.sorted { ($0.scale.text ?? "v") < ($1.scale.text ?? "v") }
    }
}

import Foundation
import Synchronization

/// The profiles this process knows. They can be exchanged while it runs, and whoever holds a copy of the set then sees the new ones:
/// what has to be of one piece takes `profiles` once.
public struct OLTProfileSet: Sendable {
    private final class Shelf: Sendable {
        let held: Mutex<[OLTProfile]>

        init(_ profiles: [OLTProfile]) { held = Mutex(profiles) }
    }

    private let shelf: Shelf

    /// In the order of their names.
    public var profiles: [OLTProfile] { shelf.held.withLock { $0 } }

    public init(_ profiles: [OLTProfile]) { shelf = Shelf(profiles.sorted { $0.name < $1.name }) }

    /// From now on the other set's profiles are in force, in every copy of this one.
    func take(_ other: OLTProfileSet) {
        let fresh = other.profiles
        shelf.held.withLock { $0 = fresh }
    }

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

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

    /// The profile whose prefix fits an agent's sysObjectID best.
    public func profile(for sysObjectID: OID) -> OLTProfile? {
        profiles.compactMap { profile in profile.match.length(for: sysObjectID).map { (profile, $0) } }.max { $0.1 < $1.1 }?.0
    }
}

import Foundation

/// Leaves that never leave a device: those of the standards, and how vendors spell theirs. Kept in `Tests/Fixtures/hidden-leaves.txt`.
enum HiddenLeaves {
    /// Every path.
    static let paths = ["tr181", "tr098", "voice", "vendors"].flatMap { lists[$0] ?? [] }
    /// Attributes of the web interface's objects.
    static let webAttributes = lists["web"] ?? []

    /// A path with a number in the place of every `{i}`.
    static func instance(_ path: String) -> String { path.replacing("{i}", with: "1") }

    private static let lists: [String: [String]] = {
        let file = Recorded.root.appendingPathComponent("Tests/Fixtures/hidden-leaves.txt")
        var out: [String: [String]] = [:]
        var name = ""
        for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("[") { name = String(line.dropFirst().dropLast()) } else { out[name, default: []].append(String(line)) }
        }
        return out
    }()
}

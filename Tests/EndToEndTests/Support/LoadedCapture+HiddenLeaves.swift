import DeviceCapture
import Foundation

extension LoadedCapture {
    /// A copy in which every leaf that must stay hidden holds a canary of its own, at the ACS and at the bridge. Gives the number of
    /// canaries too.
    func withHiddenLeaves() throws -> (capture: LoadedCapture, canaries: Int) {
        let lists = try Self.hiddenLeaves()
        var count = 0
        func canary() -> String {
            count += 1
            return "canary-hidden-\(count)"
        }
        var documents = try JSONSerialization.jsonObject(with: Data(acs ?? [])) as? [[String: Any]] ?? []
        for index in documents.indices {
            for (name, paths) in lists where name != "web" {
                for path in paths {
                    let segments = path.replacing("{i}", with: "1").split(separator: ".").map(String.init)
                    let leaf: [String: Any] = [
                        "_value": canary(), "_type": "xsd:string", "_timestamp": "2026-03-18T14:22:50.000Z", "_writable": true, "_object": false,
                    ]
                    Self.insert(leaf, at: segments[...], into: &documents[index])
                }
            }
        }
        var answer = try JSONSerialization.jsonObject(with: Data(bridge ?? [])) as? [String: Any] ?? [:]
        var objects = answer["objects"] as? [String: Any] ?? [:]
        for name in objects.keys {
            guard var object = objects[name] as? [String: Any], let rows = object["rows"] as? [[String: Any]] else { continue }
            object["rows"] = rows.map { row in (lists["web"] ?? []).reduce(into: row) { $0[$1] = canary() } }
            objects[name] = object
        }
        answer["objects"] = objects
        let changed = LoadedCapture(
            manifest: manifest, acs: [UInt8](try JSONSerialization.data(withJSONObject: documents)), olt: olt,
            bridge: [UInt8](try JSONSerialization.data(withJSONObject: answer)))
        return (changed, count)
    }

    private static func insert(_ leaf: [String: Any], at segments: ArraySlice<String>, into object: inout [String: Any]) {
        guard let name = segments.first else { return }
        var below = object[name] as? [String: Any] ?? [:]
        if segments.count == 1 { below = leaf } else { insert(leaf, at: segments.dropFirst(), into: &below) }
        object[name] = below
    }

    /// The lists of `Tests/Fixtures/hidden-leaves.txt` by name.
    private static func hiddenLeaves() throws -> [String: [String]] {
        let text = try String(contentsOf: Project.root.appendingPathComponent("Tests/Fixtures/hidden-leaves.txt"), encoding: .utf8)
        var out: [String: [String]] = [:]
        var name = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("[") { name = String(line.dropFirst().dropLast()) } else { out[name, default: []].append(String(line)) }
        }
        return out
    }
}

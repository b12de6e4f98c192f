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
        let body = try JSONSerialization.jsonObject(with: Data(acs ?? []), options: [.mutableContainers])
        guard let document = (body as? NSArray)?.firstObject as? NSMutableDictionary ?? body as? NSMutableDictionary else {
            throw CocoaError(.coderInvalidValue)
        }
        for (name, paths) in lists where name != "web" {
            for path in paths {
                var at = document
                for segment in path.replacing("{i}", with: "1").split(separator: ".").map(String.init) {
                    let next = at[segment] as? NSMutableDictionary ?? NSMutableDictionary()
                    at[segment] = next
                    at = next
                }
                at.addEntries(from: ["_value": canary(), "_type": "xsd:string", "_timestamp": "2026-03-18T14:22:50.000Z", "_writable": true, "_object": false])
            }
        }
        let answer = try JSONSerialization.jsonObject(with: Data(bridge ?? []), options: [.mutableContainers])
        let objects = (answer as? NSMutableDictionary)?["objects"] as? NSMutableDictionary ?? NSMutableDictionary()
        for case let object as NSMutableDictionary in objects.allValues {
            for case let row as NSMutableDictionary in object["rows"] as? NSArray ?? [] {
                for name in lists["web"] ?? [] { row[name] = canary() }
            }
        }
        let changed = LoadedCapture(
            manifest: manifest, acs: [UInt8](try JSONSerialization.data(withJSONObject: body)), olt: olt,
            bridge: [UInt8](try JSONSerialization.data(withJSONObject: answer)))
        return (changed, count)
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

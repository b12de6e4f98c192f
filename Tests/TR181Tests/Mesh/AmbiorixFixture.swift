import Foundation
import TR181

/// The prplOS recordings: a list of objects, each with its path and its parameters.
enum AmbiorixFixture {
    static func tree(_ name: String) throws -> ParameterTree {
        let bytes = Data(try Recorded.bytes("prplos/\(name).json"))
        guard let objects = try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]] else { throw CocoaError(.fileReadCorruptFile) }
        var builder = ParameterTreeBuilder()
        for object in objects {
            guard let path = object["path"] as? String, let values = object["parameters"] as? [String: Any] else { continue }
            builder.setObject(path: path)
            for (key, value) in values.sorted(by: { $0.key < $1.key }) { builder.set(path: path + key, value: "\(value)") }
        }
        return builder.build()
    }
}

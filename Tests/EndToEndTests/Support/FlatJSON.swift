import Foundation

/// A JSON document as its leaves by JSON pointer.
struct FlatJSON {
    private(set) var leaves: [String: String] = [:]

    struct NotJSON: Error {}

    init(_ bytes: [UInt8]) throws {
        add(try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]), at: "")
    }

    subscript(_ pointer: String) -> String? { leaves[pointer] }

    /// The first pointers at which two documents differ, with both values.
    func differences(from other: FlatJSON, limit: Int = 12, except isLeftOut: (String) -> Bool = { _ in false }) -> [String] {
        Set(leaves.keys).union(other.leaves.keys).sorted()
            .filter { leaves[$0] != other.leaves[$0] && !isLeftOut($0) }
            .prefix(limit)
            .map { "\($0): \(leaves[$0] ?? "nothing") and not \(other.leaves[$0] ?? "nothing")" }
    }

    private mutating func add(_ value: Any, at pointer: String) {
        switch value {
        case let object as [String: Any]:
            if object.isEmpty { leaves[pointer] = "{}" }
            for (key, member) in object { add(member, at: "\(pointer)/\(key)") }
        case let list as [Any]:
            if list.isEmpty { leaves[pointer] = "[]" }
            for (index, element) in list.enumerated() { add(element, at: "\(pointer)/\(index)") }
        case let text as String: leaves[pointer] = "\"\(text)\""
        case is NSNull: leaves[pointer] = "null"
        case let number as NSNumber where number.objCType.pointee == CChar(UInt8(ascii: "c")): leaves[pointer] = number.boolValue ? "true" : "false"
        default: leaves[pointer] = "\(value)"
        }
    }
}

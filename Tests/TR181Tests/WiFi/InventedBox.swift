import DeviceReport
import Foundation
import TR181

/// An invented box: leaves in, sections out.
struct InventedBox {
    static let now = Date(timeIntervalSince1970: 1_773_844_200)

    private var builder = ParameterTreeBuilder()
    private let dialect: String?

    /// - Parameter dialect: nil for the one that recognises the box.
    init(_ dialect: String? = nil) { self.dialect = dialect }

    /// Leaves below a path; times in seconds before `now`.
    mutating func set(_ path: String, _ leaves: [String: String], age: Double? = nil) {
        let at = age.map { Int64((Self.now.timeIntervalSince1970 - $0) * 1000) }
        for (name, value) in leaves.sorted(by: { $0.key < $1.key }) { builder.set(path: "\(path).\(name)", value: value, timestampMs: at) }
    }

    consuming func sections() throws -> DeviceSections {
        let dialects = try Recorded.dialects()
        let name = dialect
        let tree = builder.build()
        let chosen = name.flatMap { dialects.named($0) } ?? dialects.dialect(for: tree)
        return TreeNormaliser(chosen).sections(of: tree, source: .acs, now: Self.now)
    }

    static func mac(_ number: Int) -> String { String(format: "00:00:5e:00:53:%02x", number) }
    static func random(_ number: Int) -> String { String(format: "02:00:5e:00:53:%02x", number) }
}

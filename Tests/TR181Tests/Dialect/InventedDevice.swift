import DeviceReport
import Foundation

@testable import TR181

/// A device that nobody built, of a few leaves.
struct InventedDevice: Sendable, CustomStringConvertible {
    var dialect: String
    var leaves: [String: String]

    var description: String { dialect }

    init(_ dialect: String, _ maker: String = "", _ model: String = "", at object: String = "", _ leaves: [String: String]) {
        self.dialect = dialect
        let root = object.hasPrefix("Device") ? "Device" : "InternetGatewayDevice"
        self.leaves = [:]
        for (name, value) in leaves { self.leaves[object.isEmpty || name.hasPrefix(root) ? name : "\(object).\(name)"] = value }
        if !maker.isEmpty { self.leaves["\(root).DeviceInfo.Manufacturer"] = maker }
        if !model.isEmpty { self.leaves["\(root).DeviceInfo.ModelName"] = model }
    }

    var tree: ParameterTree {
        var builder = ParameterTreeBuilder()
        for (path, value) in leaves.sorted(by: { $0.key < $1.key }) { builder.set(path: path, value: value, timestampMs: 1_790_000_000_000) }
        return builder.build()
    }

    /// The sections by the dialect that the device is recognised as, or by a named one.
    func sections(by name: String? = nil) throws -> DeviceSections {
        let dialects = try Recorded.dialects()
        let dialect = name.flatMap { dialects.named($0) } ?? dialects.dialect(for: tree)
        return TreeNormaliser(dialect).sections(of: tree, source: .acs, now: Date(timeIntervalSince1970: 1_790_000_100))
    }
}

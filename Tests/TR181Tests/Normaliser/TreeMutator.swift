import Foundation
import TR181

/// Takes the leaves of a tree, spoils some of them and puts them together again, the same way for the same seed.
struct TreeMutator {
    struct Leaf {
        var path: String
        var value: String?
        var type: ValueType
        var timestampMs: Int64?
    }

    static func leaves(of tree: ParameterTree) -> [Leaf] {
        var out: [Leaf] = []
        tree.forEachLeaf(below: tree.root) { node in
            out.append(Leaf(path: tree.path(node), value: tree.text(node), type: tree.declaredType(node), timestampMs: tree.timestampMs(node)))
        }
        return out
    }

    static func tree(_ leaves: [Leaf]) -> ParameterTree {
        var builder = ParameterTreeBuilder()
        for leaf in leaves { builder.set(path: leaf.path, value: leaf.value, type: leaf.type, timestampMs: leaf.timestampMs) }
        return builder.build()
    }

    /// What firmware, or somebody who wants harm, may write where a value should be.
    static let nasty: [String?] = [
        nil, "", " ", "-1", "0", "1", "-", "NULL", "true", "4294967295", "18446744073709551615", "9223372036854775807", "-9223372036854775808", "1e308",
        "-1e308",
        "1e999", "NaN", "inf", "99999999999999999999999999", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff",
        "0.0.0.0", "::",
        "255.255.255.255", "255.0.255.0", "Device.", ".", "...", ",,,,", "Device.IP.Interface.1", "{\"a\":[]}", "<xml>", "é\u{0301}\u{200D}👩‍👩‍👧",
        "\u{0}\u{1}\u{7F}", "99:29:40",
        "999999999:59:59", "-274", "1,5 dBm", "−3", String(repeating: "9", count: 400), String(repeating: "a.", count: 3000),
        String(repeating: "Device.IP.Interface.1,", count: 500),
    ]

    private var random: SeededGenerator
    private let base: [Leaf]
    private let references: [String]
    private let addresses: [String]

    init(_ base: [Leaf], seed: UInt64) {
        self.base = base
        random = SeededGenerator(seed: seed)
        references = base.filter { $0.path.hasSuffix(".LowerLayers") || $0.path.hasSuffix("SSIDReference") }
            .compactMap { $0.path.split(separator: ".").dropLast().joined(separator: ".") }
        addresses = base.filter { $0.path.contains(".APDevice.") || $0.path.contains(".DataElements.") }.compactMap(\.value).filter { $0.utf8.count == 17 }
    }

    mutating func mutated() -> ParameterTree {
        var leaves = base
        if Bool.random(using: &random) { dropSubtree(&leaves) }
        let part = [0.01, 0.1, 0.6].randomElement(using: &random) ?? 0.1
        for index in leaves.indices where Double.random(in: 0..<1, using: &random) < part {
            leaves[index].value = Self.nasty.randomElement(using: &random) ?? nil
            if Int.random(in: 0..<8, using: &random) == 0 {
                leaves[index].timestampMs = [nil, 0, .min, .max, -1, 1 << 60].randomElement(using: &random) ?? nil
            }
        }
        tangle(&leaves)
        if Bool.random(using: &random) { leaves.shuffle(using: &random) }
        return Self.tree(leaves)
    }

    private mutating func dropSubtree(_ leaves: inout [Leaf]) {
        guard let victim = leaves.randomElement(using: &random) else { return }
        let parts = victim.path.split(separator: ".")
        let prefix = parts.prefix(Int.random(in: 1...max(1, parts.count), using: &random)).joined(separator: ".")
        leaves.removeAll { $0.path.hasPrefix(prefix) }
    }

    /// References that go in circles, parents of nodes that are each other's children, stations that are nodes.
    private mutating func tangle(_ leaves: inout [Leaf]) {
        for index in leaves.indices {
            let name = leaves[index].path.split(separator: ".").last.map(String.init) ?? ""
            switch name {
            case "LowerLayers", "HigherLayer", "LowerLayer", "SSIDReference", "Interface":
                if Int.random(in: 0..<3, using: &random) == 0 { leaves[index].value = references.randomElement(using: &random) }
            case "BackhaulMACAddress", "BackhaulDeviceID", "BackhaulALID", "MACAddress", "ID", "BSSID":
                if Int.random(in: 0..<4, using: &random) == 0 { leaves[index].value = addresses.randomElement(using: &random) }
            default: break
            }
        }
    }
}

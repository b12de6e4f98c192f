import DeviceReport
import TR181

/// A small generator whose draws repeat.
struct Draw: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 2_654_435_761 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension Captures {
    /// A capture's tree with some of its leaves, in their order.
    static func thinned(_ tree: ParameterTree, seed: Int, keeping range: ClosedRange<Int> = 5...95) -> ParameterTree {
        var draw = Draw(seed)
        let keep = Int.random(in: range, using: &draw)
        var builder = ParameterTreeBuilder()
        tree.forEachLeaf(below: tree.root) { leaf in
            guard Int.random(in: 0..<100, using: &draw) < keep else { return }
            builder.set(path: tree.path(leaf), value: tree.text(leaf), type: tree.declaredType(leaf), timestampMs: tree.timestampMs(leaf))
        }
        return builder.build()
    }

    static func sections(_ tree: ParameterTree, _ source: SourceName, facts: SourceFacts = SourceFacts()) throws -> DeviceSections {
        let dialect = try dialects().dialect(for: tree, identity: facts.identity)
        return TreeNormaliser(dialect).sections(of: tree, source: source, facts: facts, now: now)
    }

    static let names = ["healthy-mesh", "weak-fibre", "fibre-cut", "power-cut", "session-busy", "acs-down", "olt-silent"]
}

extension DeviceSections {
    /// Everything in it that holds measured values.
    var objects: [any ReportObject] {
        var out: [any ReportObject] = []
        for one in [device, wan, onu, wifi, mesh, voice] as [(any ReportObject)?] { if let one { out.append(one) } }
        return out + interfaces + ethernetPorts + hosts
    }
}

internal import CSimdJSON

/// A device's parameters as one tree: flat nodes in document order over one byte arena, so that a whole modem (5,000 leaves) is
/// three arrays rather than thousands of strings.
///
/// A tree is immutable and safe to share. Every lookup answers nil for a node of another tree rather than trapping.
public struct ParameterTree: Sendable {
    let nodes: [csj_node]
    let arena: [UInt8]
    let index: SiblingIndex
    let names: NameIndex

    /// Parameters, read or only discovered.
    public let leafCount: Int
    /// Parameters with a value.
    public let valueCount: Int
    /// The newest and oldest timestamp among the parameters with a value, in milliseconds since 1970.
    public let newestTimestampMs: Int64?
    public let oldestTimestampMs: Int64?
    /// Oddities met while reading, as stable codes such as `too_deep:3`; without names or values of the device.
    public let warnings: [String]
    /// Parameters left out because they are, or may be, secret.
    public let droppedSecrets: Int

    init(nodes: consuming [csj_node], arena: [UInt8], summary: TreeSummary) {
        names = NameIndex(&nodes, arena: arena)
        index = SiblingIndex(nodes: copy nodes, arena: arena)
        self.nodes = nodes
        self.arena = arena
        leafCount = summary.leaves
        valueCount = summary.values
        newestTimestampMs = summary.newestMs
        oldestTimestampMs = summary.oldestMs
        warnings = summary.warnings
        droppedSecrets = summary.droppedSecrets
    }

    /// A tree without parameters.
    public static var empty: ParameterTree { ParameterTreeBuilder().build() }

    /// Whether there is no parameter at all.
    public var isEmpty: Bool { leafCount == 0 }
}

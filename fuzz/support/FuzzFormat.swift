public import TR181

/// The readers that are fuzzed, by the names of their folders in the corpus.
public enum FuzzFormat: String, Sendable, CaseIterable {
    case nbi, csv, cwmp, ambiorix, bridge
    /// The reader that tells the formats apart, over the corpora of all others.
    case door

    /// The folders of the corpus whose documents are its seeds.
    public var folders: [String] {
        self == .door ? Self.allCases.filter { $0 != .door }.map(\.rawValue) : [rawValue]
    }

    /// What the reader makes of a body.
    public func read(_ body: [UInt8], limits: TreeReadLimits = .standard) throws(TreeReadError) -> [NBIDocument] {
        switch self {
        case .nbi: return try NBIReader.documents(body, limits: limits)
        case .csv: return [try SimulatorCSVReader.document(body, limits: limits)]
        case .cwmp: return [try CWMPReader.document(body, limits: limits).device]
        case .ambiorix: return [try AmbiorixReader.document(body, limits: limits)]
        case .bridge: return [NBIDocument(tree: try BridgeObjectReader.reading(body, limits: limits).tree)]
        case .door: return try DocumentReader.document(body, limits: limits).devices
        }
    }
}

import DeviceReport
public import TR181

import struct Foundation.Date

/// Reads a document, walks the tree that comes of it, and makes the sections of a report: what is promised of every tree must hold,
/// and nothing may crash.
public struct FuzzCheck: Sendable {
    private let dialects: Dialects?
    private let now = Date(timeIntervalSince1970: 1_767_323_045)

    /// - Parameter dialects: without them no sections are made.
    public init(dialects: Dialects?) { self.dialects = dialects }

    /// What came of one document.
    public struct Outcome: Sendable {
        /// Devices read; 0 when the reader refused the document.
        public var devices = 0
        public var leaves = 0
        public var warned = false
        /// Promises that do not hold; "" none.
        public var problem = ""
    }

    public func run(_ format: FuzzFormat, _ body: [UInt8]) -> Outcome {
        var outcome = Outcome()
        guard let documents = try? format.read(body) else { return outcome }
        for document in documents {
            outcome.devices += 1
            outcome.leaves += document.tree.leafCount
            outcome.warned = outcome.warned || !document.tree.warnings.isEmpty
            if outcome.problem.isEmpty { outcome.problem = Self.problem(document.tree) ?? "" }
            if let dialects { sections(document, dialects, as: format == .bridge ? .bridge : .acs) }
        }
        return outcome
    }

    private func sections(_ document: NBIDocument, _ dialects: Dialects, as source: SourceName) {
        let facts = SourceFacts(document)
        let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
        _ = TreeNormaliser(dialect).sections(of: document.tree, source: source, facts: facts, now: now)
    }

    /// The first promise that a tree breaks; nil when it keeps them all.
    public static func problem(_ tree: ParameterTree) -> String? {
        var walk = FuzzWalk(tree)
        walk.run()
        if let problem = walk.problem { return problem }
        if walk.leaves != tree.leafCount { return "leaf_count" }
        if walk.values != tree.valueCount { return "value_count" }
        if walk.newestMs != tree.newestTimestampMs || walk.oldestMs != tree.oldestTimestampMs { return "times" }
        if tree.warnings.count > 256 || !tree.warnings.allSatisfy(isCode) { return "warnings" }
        return nil
    }

    /// Words of letters, digits and underscores between colons; a modem's own code may be negative.
    private static func isCode(_ text: String) -> Bool {
        text.utf8.count <= 160
            && text.utf8.allSatisfy {
                (0x30...0x3A).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
    }
}

public import DeviceReport

public import struct Foundation.Date

/// How well a dialect fits a recorded device: why it was chosen, which of its rules found something and which did not, what was
/// rejected, and what nobody reads.
public struct DialectCheck: ReportObject {
    /// Name of the dialect.
    public var dialect = ""
    public var summary = ""
    /// Dialects it builds on, nearest first.
    public var bases: [String] = []
    /// It was asked for, not chosen.
    public var isForced = false
    /// Dialects that fit, best first.
    public var candidates: [Candidate] = []
    /// What the device says of itself.
    public var known: [Trait] = []
    public var leaves = 0
    public var leavesWithValue = 0
    /// Parameters left out because they are or may be secret.
    public var secretsLeftOut = 0
    /// Rules that gave values, by section and place.
    public var matched: [RuleFinding] = []
    /// Leaves whose text was not taken for a value, and why.
    public var rejected: [RejectedLeaf] = []
    /// Rules that found nothing.
    public var silent: [SilentRule] = []
    /// Parameters that no rule reads, by object.
    public var unread: [UnreadObject] = []
    public var unreadLeaves = 0
    public var warnings: [String] = []

    public init() {}

    /// - Parameters:
    ///   - forced: the dialect to check instead of the one that fits best.
    ///   - everyLeaf: name every leaf that nobody reads, and not examples.
    public init(
        of tree: ParameterTree, facts: SourceFacts = SourceFacts(), dialects: Dialects, forced: Dialect? = nil, now: Date, everyLeaf: Bool = false
    ) {
        let choice = dialects.choice(for: tree, identity: facts.identity)
        let chosen = forced ?? choice.dialect
        let trace = RuleTrace()
        let sections = TreeNormaliser(chosen).sections(of: tree, source: .acs, facts: facts, now: now, trace: trace)
        dialect = chosen.name
        summary = chosen.summary
        bases = chosen.bases
        isForced = forced != nil
        candidates = choice.candidates.map { Candidate($0) }
        known = choice.known.sorted { $0.key < $1.key }.map { Trait(name: $0.key, text: $0.value) }
        leaves = tree.leafCount
        leavesWithValue = tree.valueCount
        secretsLeftOut = tree.droppedSecrets
        warnings = sections.warnings
        matched = RuleFinding.all(in: trace)
        rejected = RejectedLeaf.all(in: trace)
        silent = SilentRule.all(in: trace)
        unread = UnreadObject.all(in: tree, seen: trace.seen, everyLeaf: everyLeaf)
        unreadLeaves = unread.reduce(0) { $0 + $1.leaves }
    }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("dialect", dialect, "Name of the dialect.")
        sink.required("summary", summary, "What it says of itself.")
        sink.list("bases", bases, "Dialects it builds on, nearest first.")
        sink.required("forced", isForced, "It was asked for, not chosen.")
        sink.array("candidates", candidates, "Dialects that fit, best first.")
        sink.array("known", known, "What the device says of itself.")
        sink.required("leaves", leaves, "Parameters of the recording.")
        sink.required("leaves_with_value", leavesWithValue, "Those that were ever read.")
        sink.required("secrets_left_out", secretsLeftOut, "Parameters left out because they are or may be secret.")
        sink.array("matched", matched, "Rules that gave values.")
        sink.array("rejected", rejected, "Leaves whose text was not taken for a value, and why.")
        sink.array("silent", silent, "Rules that found nothing.")
        sink.required("unread_leaves", unreadLeaves, "Parameters with a value that no rule reads.")
        sink.array("unread", unread, "The same by object.")
        sink.list("warnings", warnings, "What was odd about the data.")
    }
}

extension DialectCheck {
    /// A dialect that fits, and by what.
    public struct Candidate: ReportObject {
        public var name = ""
        public var conditions: [String] = []

        public init() {}

        init(_ candidate: DialectChoice.Candidate) {
            name = candidate.dialect.name
            conditions = candidate.evidence.conditions
        }

        public func visit(_ sink: inout some ReportSink) {
            sink.required("name", name, "Name of the dialect.")
            sink.list("conditions", conditions, "What of its match the device meets.")
        }
    }

    /// Something a device says of itself by which dialects are matched.
    public struct Trait: ReportObject {
        public var name = ""
        public var text = ""

        public init() {}

        init(name: String, text: String) {
            self.name = name
            self.text = text
        }

        public func visit(_ sink: inout some ReportSink) {
            sink.required("name", name, "Key of a match.")
            sink.required("text", text, "What the device says, in lower case.")
        }
    }
}

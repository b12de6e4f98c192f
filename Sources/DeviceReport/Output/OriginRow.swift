public import struct Foundation.Date

/// The origin of one value as a reader sees it, with its age.
public struct OriginRow: ReportObject {
    private var origin: Origin
    private var isStale: Bool?
    private var conflicts: [ConflictRow]
    private var now: Date

    public init(_ entry: Provenance, now: Date) {
        origin = entry.origin
        isStale = entry.isStale
        conflicts = entry.conflicts.map { ConflictRow($0, now: now) }
        self.now = now
    }

    public init() { self.init(Provenance(pointer: "", origin: Origin(.acs, path: "", raw: "", at: nil)), now: Date(timeIntervalSince1970: 0)) }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("source", origin.source, "Who said it.")
        sink.required("path", origin.path, "Where it stood there.")
        sink.required("raw", origin.raw, "What stood there, unchanged.")
        sink.field("at", origin.at, "When it was observed.")
        sink.field("age_s", origin.age(now), "Its age, seconds.")
        sink.field("stale", isStale, "Older than its kind may be: nothing is concluded from it.")
        sink.field("scale", origin.scale, "How the raw text became the value.")
        sink.required("confidence", origin.confidence, "How sure the reading is.")
        sink.array("conflicts", conflicts, "What others said instead.")
    }
}

extension Origin {
    /// Whole seconds since the observation, 0 for one dated ahead; nil when it has no date.
    func age(_ now: Date) -> Int? {
        at.map { Int(min(max(0, now.timeIntervalSince1970 - $0.timeIntervalSince1970), 1e15)) }
    }
}

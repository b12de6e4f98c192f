public import struct Foundation.Date

/// The origin of one value as a reader sees it, with its age.
public struct OriginRow: ReportObject {
    private var origin: Origin
    private var conflicts: [OriginRow]
    private var now: Date

    public init(_ origin: Origin, conflicts: [Origin] = [], now: Date) {
        self.origin = origin
        self.conflicts = conflicts.map { OriginRow($0, now: now) }
        self.now = now
    }

    public init() { self.init(Origin(.acs, path: "", raw: "", at: nil), now: Date(timeIntervalSince1970: 0)) }

    public func visit(_ sink: inout some ReportSink) {
        sink.required("source", origin.source, "Who said it.")
        sink.required("path", origin.path, "Where it stood there.")
        sink.required("raw", origin.raw, "What stood there, unchanged.")
        sink.field("at", origin.at, "When it was observed.")
        sink.field("age_s", origin.at.map { Int(max(0, now.timeIntervalSince1970 - $0.timeIntervalSince1970)) }, "Its age, seconds.")
        sink.field("scale", origin.scale, "How the raw text became the value.")
        sink.required("confidence", origin.confidence, "How sure the reading is.")
        sink.array("conflicts", conflicts, "What others said instead.")
    }
}

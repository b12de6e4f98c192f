public import struct Foundation.Date

/// What another source said instead, as a reader sees it.
public struct ConflictRow: ReportObject {
    private var conflict: Conflict?
    private var now: Date

    public init(_ conflict: Conflict, now: Date) {
        self.conflict = conflict
        self.now = now
    }

    public init() {
        conflict = nil
        now = Date(timeIntervalSince1970: 0)
    }

    public func visit(_ sink: inout some ReportSink) {
        let origin = conflict?.origin
        sink.required("source", origin?.source ?? .acs, "Who said it.")
        sink.field("value", conflict?.value, "What it said, as text; null where it said that there is nothing.")
        sink.field("reason", conflict?.reason, "Why it has no value, where it has none.")
        sink.required("path", origin?.path ?? "", "Where it stood there.")
        sink.required("raw", origin?.raw ?? "", "What stood there, unchanged.")
        sink.field("at", origin?.at, "When it was observed.")
        sink.field("age_s", origin?.age(now), "Its age, seconds.")
        sink.field("scale", origin?.scale, "How the raw text became the value.")
        sink.required("confidence", origin?.confidence ?? .assumed, "How sure the reading is.")
        sink.required("lost_because", conflict?.lost ?? .overruled, "Why the other value was chosen.")
    }
}

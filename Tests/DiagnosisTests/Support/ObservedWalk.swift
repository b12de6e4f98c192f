import DeviceReport
import Foundation

/// Visits a report as its JSON is written, and notes every measured value that is there, by its JSON pointer.
struct ObservedWalk: ReportSink {
    struct Leaf: Hashable {
        var source: SourceName
        var path: String
        var raw: String
        var value: String
    }

    private(set) var leaves: [String: Leaf] = [:]
    /// Pointers of values that the clock never judged.
    private(set) var unjudged: [String] = []
    private var pointer = ""

    init(_ object: some ReportObject) { object.visit(&self) }

    init(_ sections: [any ReportObject]) {
        for (index, section) in sections.enumerated() {
            pointer = "/\(index)"
            section.visit(&self)
        }
    }

    mutating func required<Value: ReportScalar>(_ key: StaticString, _ value: Value, _ doc: StaticString) {}
    mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Value?, _ doc: StaticString) {}
    mutating func list<Value: ReportScalar>(_ key: StaticString, _ value: [Value], _ doc: StaticString) {}
    mutating func origins(_ key: StaticString, now: Date, _ doc: StaticString) {}

    mutating func field<Value: ReportScalar>(_ key: StaticString, _ value: Observed<Value>, _ doc: StaticString) {
        guard let found = value.value, let origin = value.origin else { return }
        leaves["\(pointer)/\(key)"] = Leaf(source: origin.source, path: origin.path, raw: origin.raw, value: found.reportText)
        if value.isStale == nil { unjudged.append("\(pointer)/\(key)") }
    }

    mutating func object<Object: ReportObject>(_ key: StaticString, _ value: Object?, _ doc: StaticString) {
        if let value { nested("\(key)", value) }
    }

    mutating func array<Object: ReportObject>(_ key: StaticString, _ value: [Object], _ doc: StaticString) {
        for (index, element) in value.enumerated() { nested("\(key)/\(index)", element) }
    }

    private mutating func nested(_ segment: String, _ object: some ReportObject) {
        let outer = pointer
        pointer += "/" + segment
        object.visit(&self)
        pointer = outer
    }
}

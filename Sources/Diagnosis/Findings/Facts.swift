import DeviceReport
internal import Foundation

/// What the rules may ask of a report. A value is told only when it is known and within its time; each question leaves a trace: what was
/// told is evidence, what was not is missing. So a rule that does not fire is clear only where it lacked nothing.
final class Facts {
    let report: Report
    let situation: Situation
    let background: Background
    let limits: Thresholds
    let optics: LineLimits
    /// Whether anything was found that a customer may complain of; known when the first rules are through.
    var isTroubled = false

    private(set) var missing: [Pointer] = []
    private(set) var evidence: [Evidence] = []
    private var weakest = 0

    /// State of the ONU as the OLT gives it now, and of the connection as it was a moment ago.
    let line: ONUState?
    let connection: WANStatus?
    let speaks: Bool
    let homes: HomeFacts

    init(_ report: Report, freshness: Freshness, background: Background, limits: Thresholds) {
        self.report = report
        self.background = background
        self.limits = limits
        optics = LineLimits(report.optical, thresholds: limits)
        situation = Situation(report: report, freshness: freshness)
        line = situation.lineState
        connection = situation.connection
        speaks = situation.speaks
        homes = HomeFacts(report)
    }

    var history: History? { background.history }
    var plan: ServicePlan? { background.plan }
    var tests: LineTests? { background.tests }
    var now: Date { situation.freshness.now }

    /// Forgets what the last rule asked.
    func begin() {
        missing.removeAll(keepingCapacity: true)
        evidence.removeAll(keepingCapacity: true)
        weakest = 0
    }

    /// Confidence of the weakest value that was told.
    var confidence: Confidence {
        switch weakest {
        case 0: .measured
        case 1: .derived
        case 2: .inferred
        default: .assumed
        }
    }

    func weaken(to confidence: Confidence?) { weakest = max(weakest, Self.rank(confidence)) }

    /// A measured value that the rule needs.
    /// - Parameters:
    ///   - limit: what it is held against, for the evidence.
    ///   - within: seconds, where the rule wants it younger than its kind may be.
    func ask<Value: Tellable>(_ value: Observed<Value>?, _ pointer: Pointer, limit: Double? = nil, within: Double? = nil) -> Value? {
        guard let told = hint(value, pointer, limit: limit, within: within) else {
            miss(pointer)
            return nil
        }
        return told
    }

    /// A measured value that the rule can do without.
    func hint<Value: Tellable>(_ value: Observed<Value>?, _ pointer: Pointer, limit: Double? = nil, within: Double? = nil) -> Value? {
        guard let value, let found = value.value, value.isStale == false else { return nil }
        if let within, !situation.freshness.isWithin(within, value) { return nil }
        weaken(to: value.confidence)
        evidence.append(Evidence(pointer: pointer, value: found, origin: value.origin, limit: limit))
        return found
    }

    /// A measured value that decides whether the rule applies at all; no evidence.
    func gate<Value: Tellable>(_ value: Observed<Value>?, _ pointer: Pointer) -> Value? {
        guard let value, let found = value.value, value.isStale == false else {
            miss(pointer)
            return nil
        }
        weaken(to: value.confidence)
        return found
    }

    /// A value of Diag's own that the rule needs.
    func ask<Value: Tellable>(_ value: Value?, _ pointer: Pointer, limit: Double? = nil) -> Value? {
        guard let value else {
            miss(pointer)
            return nil
        }
        evidence.append(Evidence(pointer: pointer, value: value, origin: nil, limit: limit))
        return value
    }

    /// That a value was looked for within its time and is not there; nil when nobody looked.
    func isAbsent<Value>(_ value: Observed<Value>?, _ pointer: Pointer, _ field: FieldClass) -> Bool? {
        guard let value else {
            miss(pointer)
            return nil
        }
        if value.value != nil { return false }
        guard let origin = value.origin, situation.freshness.isWithin(field.maxAge(origin.source), value), value.reason?.tellsOfAbsence == true else {
            miss(pointer)
            return nil
        }
        evidence.append(Evidence(pointer: pointer, value: nil, origin: origin, limit: nil))
        return true
    }

    func miss(_ pointer: Pointer) { missing.append(pointer) }

    /// What is told of no single place of the report.
    func note(_ pointer: Pointer, _ value: (any Tellable)?, limit: Double? = nil) {
        evidence.append(Evidence(pointer: pointer, value: value, origin: nil, limit: limit))
    }

    private static func rank(_ confidence: Confidence?) -> Int {
        switch confidence {
        case .measured?: 0
        case .derived?: 1
        case .inferred?: 2
        case .assumed?, nil: 3
        }
    }
}

extension UnknownReason {
    /// Somebody looked, and there is none.
    fileprivate var tellsOfAbsence: Bool {
        switch self {
        case .empty, .sentinel, .never, .noLight: true
        case .notReported, .notFetched, .notImplemented, .clockUnset, .infinite, .outOfRange, .unparseable, .deviceOffline, .sourceFailed: false
        }
    }
}

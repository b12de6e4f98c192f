import DeviceReport
import Foundation

/// Examples of the OpenAPI document, written by the code that writes the answers.
enum OpenAPIExamples {
    static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    static let now = Date(timeIntervalSince1970: 1_773_844_200)
    static let serial = "22400A7000101"

    static let reports: [(String, [UInt8])] = [("incomplete", ReportRendering.json(result(.ok, .timeout).report(lang: "fr")))]

    static func problems(_ type: ProblemType, events: Bool) -> [(String, [UInt8])] {
        let path = events ? "/devices/lookup/events" : "/devices/lookup"
        let problems: [Problem]
        switch type {
        case .badParameter:
            problems = [Problem(.malformedKey, "The parameter serial does not hold a valid key (bad_character)."), Problem(.badParameter, "lang is fr or en.")]
        case .unknownDevice: problems = [Problem(result(.notFound, .notFound))].compactMap { $0 }
        case .ambiguousKey:
            var found = result(.notFound, .notFound)
            found.candidates = ["22400A7000101", "22400A7000204"].map { (serial: String) in DeviceIdentity(serial: serial, acsID: "1C61B4-Device2-\(serial)") }
            problems = [Problem(found)].compactMap { $0 }
        case .noSource, .overloaded: problems = [Problem(result(.unreachable, .skipped)), Problem(HubIsFull())].compactMap { (problem: Problem?) in problem }
        default: problems = [Problem(type, type.title + ".")]
        }
        return problems.map { ($0.type.name, $0.body(traceID: trace, instance: path)) }
    }

    /// One event of each kind.
    static let events: [(name: String, id: String?, data: String)] = {
        let found = result(.ok, .timeout)
        let encoder = EventEncoder(parameters: LookupParameters(query: found.query, lang: "fr", explain: false), traceID: trace)
        let beats =
            found.statuses.prefix(1).map { EventEncoder.Beat.event(.source($0)) } + [
                .heartbeat, .event(.finished(found)), .event(.finished(result(.notFound, .notFound))),
            ]
        return beats.map { beat in
            let message = encoder.message(beat)
            return (message.event, message.id, String(decoding: message.data, as: UTF8.self))
        }
    }()

    private static func result(_ acs: SourceState, _ olt: SourceState) -> LookupResult {
        let statuses = [
            SourceStatus(.acs, acs, startedAt: now, durationMs: 41, leaves: acs == .ok ? 812 : nil, httpStatus: 200),
            SourceStatus(.olt, olt, reason: olt == .timeout ? "olt_silent" : nil, startedAt: now, durationMs: 3000),
        ]
        return LookupResult(
            query: LookupQuery(key: .serial(serial), timeoutMs: 8000), identity: DeviceIdentity(serial: serial, model: "XX230v"), statuses: statuses,
            candidates: [], recordings: [], generatedAt: now, durationMs: 3000)
    }
}

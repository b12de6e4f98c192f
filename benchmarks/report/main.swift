// How long an NBI document takes to become a finished report: parameter tree, dialect, sections, merge, verdict, JSON.
//
//   report-benchmark FILE.json [...]       any NBI answer, such as captures/healthy-mesh/acs.nbi.json
//   report-benchmark --pad BYTES --hosts N FILE.json
//                                          the document filled up to that size with N invented hosts and with neighbouring networks
//
// Beside it, in the same run: the most memory it took, and what JSONSerialization and node need to parse the same bytes.
// `PROFILES` names the folder of dialects (profiles/cpe), `ROUNDS` the repetitions (300). `--write OUT` keeps the bytes
// measured. Prints medians and the fastest run in microseconds.
import DeviceReport
import Diagnosis
import Foundation
import TR181

let rounds = max(1, ProcessInfo.processInfo.environment["ROUNDS"].flatMap { Int($0) } ?? 300)
let now = Date(timeIntervalSince1970: 1_773_844_200)

func timed(_ body: () throws -> Int) rethrows -> (median: Double, least: Double) {
    var times: [Double] = []
    let clock = ContinuousClock()
    var kept = 0
    for _ in 0..<rounds {
        let start = clock.now
        kept &+= try body()
        let spent = (clock.now - start).components
        times.append(Double(spent.attoseconds) / 1e12 + Double(spent.seconds) * 1e6)
    }
    times.sort()
    return kept == 0 ? (.nan, .nan) : (times[times.count / 2], times[0])
}

func report(_ sections: DeviceSections) -> Report {
    ReportBuilder.build(
        request: ReportRequest(), identity: DeviceIdentity(), acs: sections, bridge: nil, olt: nil, statuses: [SourceStatus(.acs, .ok)], now: now,
        durationMs: 1, lang: "fr")
}

func sections(_ document: NBIDocument, _ dialects: Dialects) -> DeviceSections {
    let facts = SourceFacts(document)
    let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
    return TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: now)
}

func json(_ report: Report) -> [UInt8] {
    var sink = JSONSink()
    sink.write(report)
    return sink.json.bytes
}

func run(_ name: String, _ body: [UInt8], _ dialects: Dialects, file: String) throws {
    // Once unseen, since the program's own pages come into memory with their first use.
    func once() throws { _ = try NBIReader.documents(body).first.map { report(sections($0, dialects)).interfaces.count } }
    try once()
    let memory = try peakMemory(once)
    guard let document = try NBIReader.documents(body).first else { return print("\(name): no document") }
    let facts = SourceFacts(document)
    let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
    let made = sections(document, dialects)
    let finished = report(made)
    let reading = try timed { try NBIReader.documents(body).count }
    let normalising = timed { sections(document, dialects).interfaces.count }
    let building = timed { report(made).interfaces.count }
    let writing = timed { json(finished).count }
    let all = try timed { try NBIReader.documents(body).first.map { json(report(sections($0, dialects))).count } ?? 0 }
    func figure(_ value: (median: Double, least: Double)) -> String { String(format: "%.0f (%.0f)", value.median, value.least) }
    print(
        """
        \(name): \(body.count) B, \(document.tree.leafCount) leaves, dialect \(dialect.name), \(made.hosts.count) hosts, report \(json(finished).count) B
          tree \(figure(reading)) us, sections \(figure(normalising)) us, report \(figure(building)) us, JSON \(figure(writing)) us
          tree, sections and report \(String(format: "%.2f (%.2f)", (reading.median + normalising.median + building.median) / 1000, (reading.least + normalising.least + building.least) / 1000)) ms
          document to finished report  \(figure(all)) us
          memory at most \(memory.map { String(format: "%.2f times the document", Double($0) / Double(body.count)) } ?? "not known")
          JSONSerialization \(figure(try Peers.jsonSerialization(Data(body)))) us
          \(Peers.node(file))
        """)
}

func option(_ name: String, _ arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    let value = arguments[index + 1]
    arguments.removeSubrange(index...(index + 1))
    return value
}
var arguments = Array(CommandLine.arguments.dropFirst())
let size = option("--pad", &arguments).flatMap { Int($0) }
let hosts = option("--hosts", &arguments).flatMap { Int($0) } ?? 0
let output = option("--write", &arguments)
let dialects = try Dialects.load(directory: ProcessInfo.processInfo.environment["PROFILES"] ?? "profiles/cpe")
for file in arguments {
    var body = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    var measured = file
    if let size {
        body = padded(body, to: size, hosts: hosts)
        measured = output ?? NSTemporaryDirectory() + "padded-\(size).json"
        try Data(body).write(to: URL(fileURLWithPath: measured))
    }
    try run((file as NSString).lastPathComponent, body, dialects, file: measured)
    if size != nil, output == nil { try? FileManager.default.removeItem(atPath: measured) }
}

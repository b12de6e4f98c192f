// How long an NBI document takes to become a parameter tree, beside simdjson parsing the same bytes and doing nothing with them.
//
//   tree-benchmark [FILE.json ...]     without a file: an invented document of 1 MB
//
// Prints one line per document: bytes, leaves, medians in microseconds, the ratio of both, and the lookup cost.
import CSimdJSON
import Foundation
import TR181

let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 300

func median(_ body: () -> Void) -> Double {
    var times: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<rounds {
        let spent = clock.measure(body)
        times.append(Double(spent.components.attoseconds) / 1e12 + Double(spent.components.seconds) * 1e6)
    }
    times.sort()
    return times[times.count / 2]
}

func run(_ name: String, _ body: [UInt8]) throws {
    guard let tree = try NBIReader.documents(body).first?.tree else { return print("\(name): no document") }
    var kept = 0
    let fresh = median { kept &+= csj_parse_only(body, body.count) ? 1 : 0 }
    let yardstick = csj_parser_new()
    defer { csj_parser_free(yardstick) }
    let reused = median { kept &+= csj_parser_parse(yardstick, body, body.count) ? 1 : 0 }
    let reading = median { kept &+= (try? NBIReader.documents(body).first?.tree.leafCount) ?? 0 }
    var paths: [String] = []
    tree.forEachLeaf(below: tree.root) { paths.append(tree.path($0)) }
    let lookups = median { for path in paths { kept &+= tree.find(path) == nil ? 0 : 1 } }
    let texts = median { tree.forEachLeaf(below: tree.root) { kept &+= tree.text($0)?.utf8.count ?? 0 } }
    func figure(_ value: Double) -> String { String(format: "%.0f", value) }
    print(
        """
        \(name): \(body.count) B, \(tree.leafCount) leaves, \(tree.droppedSecrets) dropped
          simdjson, parser made anew   \(figure(fresh)) us
          simdjson, parser reused      \(figure(reused)) us
          NBIReader.documents          \(figure(reading)) us   \(String(format: "%.2f x anew, %.2f x reused", reading / fresh, reading / reused))
          find() of every leaf         \(figure(lookups)) us   \(String(format: "%.0f ns each", lookups * 1000 / Double(max(1, paths.count))))
          text() of every leaf         \(figure(texts)) us
        """)
    if kept == 0 { print("nothing was read") }
}

let files = CommandLine.arguments.dropFirst()
if files.isEmpty { try run("invented", inventedDocument(bytes: 1_000_000)) }
for file in files {
    try run((file as NSString).lastPathComponent, [UInt8](Data(contentsOf: URL(fileURLWithPath: file))))
}

import Foundation
import FuzzSupport

/// The fuzzing of one reader for a time.
struct FuzzRun {
    private let format: FuzzFormat
    private let check: FuzzCheck
    private let options: FuzzOptions
    private var mutator: FuzzMutator
    /// Holds the document at hand, so that a crash leaves it behind.
    private let current: URL
    private let file: FileHandle
    private var runs = 0
    private var accepted = 0
    private var warned = 0
    private var leaves = 0
    private var findings = 0
    private var slowest = Duration.zero

    init(_ format: FuzzFormat, seeds: [[UInt8]], check: FuzzCheck, _ options: FuzzOptions) throws {
        self.format = format
        self.check = check
        self.options = options
        mutator = FuzzMutator(seeds, seed: options.seed)
        let folder = URL(fileURLWithPath: options.out)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        current = folder.appendingPathComponent("current-\(format.rawValue)")
        try Data().write(to: current)
        file = try FileHandle(forWritingTo: current)
    }

    /// False when there were findings.
    mutating func run() throws -> Bool {
        print("\(format.rawValue): seed \(options.seed), \(options.seconds) s; after a crash the document is \(current.path)")
        let clock = ContinuousClock()
        let start = clock.now
        var last = start
        while last - start < .seconds(options.seconds) {
            let body = mutator.next()
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: body)
            let begun = clock.now
            let outcome = check.run(format, body)
            last = clock.now
            try count(outcome, last - begun, body)
        }
        try FileManager.default.removeItem(at: current)
        report(after: last - start)
        return findings == 0
    }

    private mutating func count(_ outcome: FuzzCheck.Outcome, _ time: Duration, _ body: [UInt8]) throws {
        runs += 1
        leaves += outcome.leaves
        if outcome.devices > 0 { accepted += 1 }
        if outcome.warned { warned += 1 }
        slowest = max(slowest, time)
        if !outcome.problem.isEmpty { try keep(outcome.problem, body) }
        if time > .milliseconds(options.slowMs) { try keep("slow", body) }
    }

    private mutating func keep(_ problem: String, _ body: [UInt8]) throws {
        findings += 1
        guard findings <= 32 else { return }
        let kept = URL(fileURLWithPath: options.out).appendingPathComponent("\(format.rawValue)-\(problem)-\(runs)")
        try Data(body).write(to: kept)
        print("  finding: \(problem), kept as \(kept.path)")
    }

    private func report(after time: Duration) {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let rate = Int(Double(runs) / max(0.001, seconds))
        let slow = Double(slowest.components.seconds) * 1000 + Double(slowest.components.attoseconds) / 1e15
        print(
            "  \(runs) documents, \(rate)/s, \(accepted) read, \(warned) of them with warnings, \(leaves) parameters, slowest \(Int(slow)) ms, findings \(findings)"
        )
    }
}

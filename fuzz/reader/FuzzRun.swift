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
    /// Milliseconds.
    private var slowest = 0

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
        let time = ContinuousClock()
        let start = time.now
        var last = start
        while last - start < .seconds(options.seconds) {
            let body = mutator.next()
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: body)
            // Of the processor, so that what else runs on the machine does not make a document slow.
            let begun = clock()
            let outcome = check.run(format, body)
            let spent = clock() - begun
            last = time.now
            try count(outcome, spent / (CLOCKS_PER_SEC / 1000), body)
        }
        try FileManager.default.removeItem(at: current)
        report(after: last - start)
        return findings == 0
    }

    private mutating func count(_ outcome: FuzzCheck.Outcome, _ spentMs: Int, _ body: [UInt8]) throws {
        runs += 1
        leaves += outcome.leaves
        if outcome.devices > 0 { accepted += 1 }
        if outcome.warned { warned += 1 }
        slowest = max(slowest, spentMs)
        if !outcome.problem.isEmpty { try keep(outcome.problem, body) }
        if spentMs > options.slowMs { try keep("slow", body) }
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
        print(
            "  \(runs) documents, \(rate)/s, \(accepted) read, \(warned) of them with warnings, \(leaves) parameters, slowest \(slowest) ms, findings \(findings)"
        )
    }
}

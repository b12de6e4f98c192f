import Foundation
import Synchronization

/// Where the log goes. Admits a message that repeats five times a minute and counts the rest.
public final class LogSink: Sendable {
    private struct Repetition {
        var since: ContinuousClock.Instant
        var written = 0
        var heldBack = 0
    }

    private static let window = Duration.seconds(60)
    private static let perWindow = 5
    /// Different messages that are remembered; more are forgotten all at once.
    private static let capacity = 256

    private let output: @Sendable ([UInt8]) -> Void
    private let now: @Sendable () -> ContinuousClock.Instant
    private let repetitions = Mutex<[String: Repetition]>([:])

    /// Standard error.
    public convenience init() {
        self.init(output: { bytes in try? FileHandle.standardError.write(contentsOf: Data(bytes)) }, now: { .now })
    }

    init(output: @escaping @Sendable ([UInt8]) -> Void, now: @escaping @Sendable () -> ContinuousClock.Instant) {
        self.output = output
        self.now = now
    }

    /// Nil when the message is to be held back, else how many like it were held back before it.
    func admit(_ message: String) -> Int? {
        let now = now()
        return repetitions.withLock { known in
            var entry = known[message] ?? Repetition(since: now)
            if entry.since.duration(to: now) >= Self.window { entry = Repetition(since: now, heldBack: entry.heldBack) }
            if known.count >= Self.capacity, known[message] == nil { known.removeAll() }
            defer { known[message] = entry }
            guard entry.written < Self.perWindow else {
                entry.heldBack += 1
                return nil
            }
            entry.written += 1
            defer { entry.heldBack = 0 }
            return entry.heldBack
        }
    }

    func write(_ line: [UInt8]) { output(line) }
}

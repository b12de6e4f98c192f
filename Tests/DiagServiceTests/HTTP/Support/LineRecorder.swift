import Foundation
import Logging
import Synchronization

@testable import DiagService

/// A log that is kept instead of written.
final class LineRecorder: Sendable {
    private let written = Mutex<[String]>([])
    let clock = ManualClock()

    var lines: [String] { written.withLock { $0 } }

    /// The lines read as JSON.
    var objects: [[String: String]] {
        lines.compactMap { line in
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?.mapValues { "\($0)" }
        }
    }

    func sink() -> LogSink {
        LogSink(output: { [self] bytes in written.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } }, now: { [clock] in clock.now })
    }

    func logger(level: Logger.Level = .info) -> Logger {
        let sink = sink()
        return Logger(label: "test") { JSONLogHandler(label: $0, level: level, sink: sink) }
    }
}

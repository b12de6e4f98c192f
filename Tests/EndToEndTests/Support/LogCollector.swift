import Logging
import Synchronization

@testable import DiagService

/// Keeps what the service would write to standard error.
final class LogCollector: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    func logger(_ level: Logger.Level) -> Logger {
        let sink = LogSink(output: { [self] line in bytes.withLock { $0 += line } }, now: { .now })
        return Logger(label: "diag", factory: { JSONLogHandler(label: $0, level: level, sink: sink) })
    }
}

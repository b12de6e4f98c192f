import DeviceReport
import Foundation
public import Logging

/// Writes one JSON object a line to standard error: `ts`, `level`, `msg`, `logger`, and the metadata flat.
/// Warnings and errors that repeat are held back for a while, and counted.
public struct JSONLogHandler: LogHandler {
    /// The members that every line has; metadata of the same name steps aside.
    private static let own: Set<String> = ["ts", "level", "msg", "logger", "held_back"]

    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level
    private let label: String
    private let sink: LogSink

    /// - Parameter sink: shared by all loggers of a process, so that lines are whole and repetitions are seen.
    public init(label: String, level: Logger.Level, sink: LogSink) {
        self.label = label
        logLevel = level
        self.sink = sink
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var repeated = 0
        if event.level >= .warning {
            guard let held = sink.admit(label + "\u{0}" + event.message.description) else { return }
            repeated = held
        }
        var json = JSONWriter()
        json.beginObject()
        json.key("ts")
        json.string(RFC3339.text(Date()))
        json.key("level")
        json.string(event.level.rawValue)
        json.key("msg")
        json.string(event.message.description)
        json.key("logger")
        json.string(label)
        if repeated > 0 {
            json.key("held_back")
            json.integer(repeated)
        }
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            json.key(Self.own.contains(key) ? key + "_" : key)
            json.string(value.description)
        }
        json.endObject()
        sink.write(json.bytes + [UInt8(ascii: "\n")])
    }
}

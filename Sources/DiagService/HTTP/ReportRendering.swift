public import DeviceReport

/// A report as the API writes it.
public enum ReportRendering {
    /// - Parameters:
    ///   - pretty: indented, for people and for recorded expectations.
    ///   - explain: with the `provenance` of every value by JSON pointer.
    public static func json(_ report: Report, pretty: Bool = false, explain: Bool = false) -> [UInt8] {
        var sink = JSONSink(pretty: pretty, explain: explain)
        sink.write(report)
        return sink.json.bytes
    }
}

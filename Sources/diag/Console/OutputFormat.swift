import ArgumentParser
import DeviceReport
import DiagService

/// How a report is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case json, text

    func print(_ report: Report, explain: Bool) {
        switch self {
        case .json: Console.write(ReportRendering.json(report, pretty: true, explain: explain) + [UInt8(ascii: "\n")])
        case .text: Console.write(Array(TextReport.render(report, color: Console.hasColor).utf8))
        }
    }
}

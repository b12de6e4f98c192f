import Foundation

/// A request as a ``RawServer`` read it.
struct RawRequest: Sendable {
    let head: String
    let body: String
    /// How many bytes the first read from the socket gave.
    let firstReadBytes: Int

    var line: String { lines.first ?? "" }
    var lines: [String] { head.components(separatedBy: "\r\n") }

    /// The values of the header lines with this name, case aside.
    func headers(_ name: String) -> [String] {
        lines.dropFirst().compactMap { line in
            guard line.lowercased().hasPrefix(name.lowercased() + ":") else { return nil }
            return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
        }
    }

    static func contentLength(_ head: String) -> Int {
        RawRequest(head: head, body: "", firstReadBytes: 0).headers("Content-Length").first.flatMap { Int($0) } ?? 0
    }
}

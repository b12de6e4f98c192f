/// The raw lines of an answer's head, gathered by the event loop and read later, in the caller's task.
struct ResponseHead {
    private(set) var bytes: [UInt8] = []
    private(set) var totalBytes = 0
    /// The blank line of the final (not 1xx) head has arrived. What follows as headers are trailers.
    private(set) var isComplete = false
    /// The announced length of the body, if it is a plain number.
    private(set) var contentLength: Int?

    /// Takes one header line as libcurl hands it over, line end included.
    ///
    /// - Returns: false when all heads of this answer together exceed `limit` bytes.
    mutating func append(_ line: UnsafeRawBufferPointer, limit: Int) -> Bool {
        totalBytes += line.count
        guard totalBytes <= limit else { return false }
        if isComplete { return true }
        if line.starts(with: Self.protocolName) {
            bytes.removeAll(keepingCapacity: true)
            contentLength = nil
        } else if let length = Self.announcedLength(line) {
            contentLength = length
        }
        bytes.append(contentsOf: line)
        if line.first == UInt8(ascii: "\r") || line.first == UInt8(ascii: "\n") { isComplete = (status ?? 0) >= 200 }
        return true
    }

    /// The status code of the head gathered last.
    var status: Int? { statusLine?.status }

    /// Status and reason phrase; nil when there is no well-formed status line.
    var statusLine: (status: Int, reason: String)? {
        guard bytes.starts(with: Self.protocolName) else { return nil }
        let line = bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }
        let afterVersion = line.drop { $0 != UInt8(ascii: " ") }.drop { $0 == UInt8(ascii: " ") }
        let digits = afterVersion.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        let status = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return (status, Self.trimmed(afterVersion.dropFirst(3)))
    }

    /// The header fields. A folded line continues the value before it; a line without a colon is skipped.
    var fields: [HTTPHeaders.Field] {
        var fields: [HTTPHeaders.Field] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
            if let first = line.first, first == UInt8(ascii: " ") || first == 9 {
                guard let last = fields.popLast() else { continue }
                fields.append(.init(name: last.name, value: "\(last.value) \(Self.trimmed(line))"))
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                fields.append(.init(name: Self.trimmed(line[..<colon]), value: Self.trimmed(line[(colon + 1)...])))
            }
        }
        return fields
    }

    /// Reads a `Content-Length` line without making a String of every header on the event loop.
    private static func announcedLength(_ line: UnsafeRawBufferPointer) -> Int? {
        let name = "content-length:".utf8
        guard line.count > name.count, zip(name, line).allSatisfy({ $0 == HTTPHeaders.lower($1) }) else { return nil }
        return Int(String(decoding: line.dropFirst(name.count).filter { $0 > 32 }, as: UTF8.self))
    }

    private static let protocolName = Array("HTTP/".utf8)

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let start = bytes.drop { $0 <= 32 }
        let end = start.lastIndex { $0 > 32 }.map { start.index(after: $0) } ?? start.startIndex
        return String(decoding: start[..<end], as: UTF8.self)
    }
}

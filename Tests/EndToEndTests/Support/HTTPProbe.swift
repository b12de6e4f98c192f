import Foundation

/// A client of the service without manners: it sends what it is told, byte for byte.
struct HTTPProbe: Sendable {
    let port: Int

    struct Answer: Sendable {
        var status = 0
        var headers: [String: String] = [:]
        var body: [UInt8] = []

        var text: String { String(decoding: body, as: UTF8.self) }
        func json() throws -> FlatJSON { try FlatJSON(body) }
    }

    /// One request on a connection of its own, read to the end.
    func get(_ target: String, headers: [String] = []) async throws -> Answer {
        let socket = try open(target, headers: headers)
        defer { socket.close() }
        return Self.parse(await socket.read())
    }

    /// Sends a request and leaves the connection open.
    func open(_ target: String, headers: [String] = []) throws -> RawSocket {
        let socket = try RawSocket(port: port)
        let lines = ["GET \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers
        socket.write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
        return socket
    }

    static func parse(_ bytes: [UInt8]) -> Answer {
        var answer = Answer()
        let end = Data(bytes).firstRange(of: Data("\r\n\r\n".utf8))
        let head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.count)], as: UTF8.self)
        var lines = head.split(separator: "\r\n").map(String.init)
        guard !lines.isEmpty else { return answer }
        answer.status = lines.removeFirst().split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if parts.count == 2 { answer.headers[parts[0].lowercased()] = parts[1] }
        }
        let body = end.map { Array(bytes[$0.upperBound...]) } ?? []
        answer.body = answer.headers["transfer-encoding"] == "chunked" ? dechunked(body) : body
        return answer
    }

    private static func dechunked(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var out: [UInt8] = []
        while let end = rest.firstIndex(of: 13), let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), size > 0 {
            let start = end + 2
            guard start + size <= rest.endIndex else { return out + rest[min(start, rest.endIndex)...] }
            out += rest[start..<(start + size)]
            rest = rest[min(start + size + 2, rest.endIndex)...]
        }
        return out
    }
}

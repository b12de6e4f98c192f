import Foundation

/// Sends GET requests on connections that are kept, from one thread.
struct LoadClient {
    private struct Connection {
        var request: [UInt8] = []
        var sent = 0
        var input: [UInt8] = []
        var started: Int64 = 0
        var expected: Int?
    }

    let port: Int
    /// Path and query of request N.
    let path: (Int) -> String

    func run(_ plan: LoadPlan) -> LoadResult {
        var result = LoadResult()
        var busy: [Int32: Connection] = [:]
        var idle: [Int32] = []
        var next = 0
        let start = Sockets.now()

        func depart(at departure: Int64) {
            let request = Array("GET \(path(next)) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n".utf8)
            next += 1
            guard let descriptor = idle.popLast() ?? Sockets.connect(port: port) else {
                result.broken += 1
                return
            }
            var connection = Connection(request: request, started: departure)
            connection.sent = Sockets.write(descriptor, request, from: 0) ?? 0
            busy[descriptor] = connection
            result.mostInFlight = max(result.mostInFlight, busy.count)
        }

        func receive(_ descriptor: Int32) {
            guard var connection = busy[descriptor] else { return }
            let isOpen = Sockets.read(descriptor, into: &connection.input)
            if connection.expected == nil, let head = RequestScan.headEnd(connection.input) {
                connection.expected = head + RequestScan.contentLength(connection.input[..<head])
            }
            guard let expected = connection.expected, connection.input.count >= expected else {
                busy[descriptor] = connection
                if !isOpen {
                    busy[descriptor] = nil
                    close(descriptor)
                    result.broken += 1
                    if plan.departure(next) == nil, next < plan.count { depart(at: Sockets.now()) }
                }
                return
            }
            busy[descriptor] = nil
            result.times.append(Double(Sockets.now() - connection.started) / 1e6)
            result.bytes += connection.input.count
            if connection.input.starts(with: Array("HTTP/1.1 200".utf8)) { result.accepted += 1 }
            if contains(connection.input, "\"complete\":true") { result.complete += 1 }
            let isKept = isOpen && !contains(connection.input, "\r\nConnection: close\r\n")
            if isKept { idle.append(descriptor) } else { close(descriptor) }
            if plan.departure(next) == nil, next < plan.count { depart(at: Sockets.now()) }
        }

        while next < plan.count || !busy.isEmpty {
            while next < plan.count, let offset = plan.departure(next), start + offset <= Sockets.now() { depart(at: start + offset) }
            var polled = busy.map { descriptor, connection in
                pollfd(fd: descriptor, events: Int16(connection.sent < connection.request.count ? POLLOUT | POLLIN : POLLIN), revents: 0)
            }
            let departure = next < plan.count ? plan.departure(next).map { start + $0 } : nil
            if polled.isEmpty, departure == nil { break }
            Sockets.wait(&polled, until: departure)
            for entry in polled where entry.revents != 0 {
                if entry.revents & Int16(POLLOUT) != 0, let connection = busy[entry.fd], connection.sent < connection.request.count {
                    busy[entry.fd]?.sent = Sockets.write(entry.fd, connection.request, from: connection.sent) ?? connection.sent
                }
                if entry.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { receive(entry.fd) }
            }
        }
        for descriptor in idle { close(descriptor) }
        result.seconds = Double(Sockets.now() - start) / 1e9
        return result
    }

    /// Whether the words stand in the first kilobytes, where the report says how it went.
    private func contains(_ bytes: [UInt8], _ words: String) -> Bool {
        String(decoding: bytes.prefix(4096), as: UTF8.self).contains(words)
    }
}

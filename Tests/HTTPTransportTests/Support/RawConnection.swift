import Foundation
import Glibc

/// One accepted connection of a ``RawServer``: blocking, byte by byte what the test wants.
struct RawConnection: Sendable {
    let descriptor: Int32
    /// 1 for the first connection the server accepted.
    let number: Int
    let log: EventLog

    /// Reads one request: its head, and a body if a Content-Length announces one. nil when the client closed.
    func readRequest() -> RawRequest? {
        var bytes: [UInt8] = []
        var firstRead = 0
        while true {
            guard let more = readSome() else { return nil }
            if firstRead == 0 { firstRead = more.count }
            bytes += more
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let head = String(text[..<end.lowerBound])
            let body = String(text[end.upperBound...])
            guard body.utf8.count >= RawRequest.contentLength(head) else { continue }
            log.add("request \(number) \(head.prefix { $0 != "\r\n" })")
            return RawRequest(head: head, body: body, firstReadBytes: firstRead)
        }
    }

    func readSome() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    /// - Returns: false when the client is gone.
    @discardableResult
    func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    func answer(_ status: String = "200 OK", _ body: String = "ok", headers: String = "") {
        write("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
    }

    /// Blocks until the client closes, and says so in the log.
    func waitForClose() {
        while readSome() != nil {}
        log.add("closed \(number)")
    }

    /// The connection ends with a reset instead of a proper close.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    }
}

import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A blocking TCP connection to loopback.
struct RawConnection {
    private let socket: Int32
    private var buffer: [UInt8] = []
    private let deadline: Date
    private(set) var received = 0

    init?(port: Int, patience: Double) {
        deadline = Date().addingTimeInterval(patience)
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else {
            Glibc.close(socket)
            return nil
        }
    }

    func close() { Glibc.close(socket) }

    func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Waits until the peer ends the connection.
    mutating func awaitEnd() -> RawHTTP.Ending {
        while true {
            if let ending = fill() { return ending }
            buffer = []
        }
    }

    /// Reads more; how the connection ended where there is no more.
    private mutating func fill() -> RawHTTP.Ending? {
        let left = deadline.timeIntervalSinceNow
        guard left > 0 else { return .timedOut }
        var poller = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&poller, 1, Int32(left * 1_000) + 1) > 0 else { return .timedOut }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &chunk, chunk.count, 0)
        guard count > 0 else { return count == 0 ? .closed : .reset }
        received += count
        buffer += chunk.prefix(count)
        return nil
    }

    private mutating func line() -> Result<String, RawEnd> {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let text = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeSubrange(...end)
                return .success(text.hasSuffix("\r") ? String(text.dropLast()) : text)
            }
            if let ending = fill() { return .failure(RawEnd(ending)) }
        }
    }

    mutating func readAnswer(isHead: Bool, limit: Int) -> RawHTTP.Answer {
        var answer = RawHTTP.Answer()
        do {
            let status = try line().get().split(separator: " ", maxSplits: 2).map(String.init)
            answer.status = status.count > 1 ? Int(status[1]) ?? 0 : 0
            answer.reason = status.count > 2 ? status[2] : ""
            while case let header = try line().get(), !header.isEmpty {
                let parts = header.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                answer.headers.append((parts[0], parts.count > 1 ? parts[1] : ""))
            }
            if !isHead { try readBody(&answer, limit: limit) }
        } catch let end as RawEnd {
            answer.ending = end.ending
        } catch {
            answer.ending = .closed
        }
        answer.rawCount = received
        return answer
    }

    private mutating func readBody(_ answer: inout RawHTTP.Answer, limit: Int) throws {
        if let length = answer.header("Content-Length").flatMap({ Int($0) }) {
            try take(length, into: &answer, limit: limit)
            return
        }
        guard answer.header("Transfer-Encoding") == "chunked" else { return }
        while true {
            let size = Int(try line().get(), radix: 16) ?? 0
            try take(size, into: &answer, limit: limit)
            _ = try line().get()
            if size == 0 { return }
        }
    }

    private mutating func take(_ count: Int, into answer: inout RawHTTP.Answer, limit: Int) throws {
        while buffer.count < count {
            if let ending = fill() {
                answer.body += buffer
                throw RawEnd(ending)
            }
        }
        answer.body += buffer.prefix(count)
        buffer.removeFirst(count)
        if answer.body.count > limit { throw RawEnd(.complete) }
    }
}

/// Why an answer is not complete.
struct RawEnd: Error {
    let ending: RawHTTP.Ending
    init(_ ending: RawHTTP.Ending) { self.ending = ending }
}

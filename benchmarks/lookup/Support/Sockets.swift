import Foundation

/// Non-blocking loopback sockets.
enum Sockets {
    struct Failure: Error { let call: String }

    /// A listener on a free port of 127.0.0.1.
    static func listen() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        var address = loopback(port: 0)
        let bound = withAddress(&address) { bind(descriptor, $0, $1) }
        guard descriptor >= 0, bound == 0, Glibc.listen(descriptor, 4096) == 0 else { throw Failure(call: "listen") }
        return descriptor
    }

    /// A port that was free a moment ago.
    static func freePort() throws -> Int {
        let descriptor = try listen()
        defer { close(descriptor) }
        return port(of: descriptor)
    }

    static func port(of descriptor: Int32) -> Int {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) } }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// A connection under way; nil when it was refused at once.
    static func connect(port: Int) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        noDelay(descriptor)
        var address = loopback(port: port)
        guard withAddress(&address, { Glibc.connect(descriptor, $0, $1) }) == 0 || errno == EINPROGRESS else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    static func accept(_ listener: Int32) -> Int32? {
        let descriptor = Glibc.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        noDelay(descriptor)
        return descriptor
    }

    /// Reads all there is. False: the other side has closed.
    static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        while true {
            let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer -> Int in
                let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
                if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
                return count
            }
            if count == 0 { return false }
            if count < 0 { return errno == EAGAIN || errno == EINTR }
        }
    }

    /// Writes as much as goes; the place reached, or nil when the connection is gone.
    static func write(_ descriptor: Int32, _ bytes: [UInt8], from start: Int) -> Int? {
        var place = start
        while place < bytes.count {
            let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress.map { $0 + place }, bytes.count - place, Int32(MSG_NOSIGNAL)) }
            if count < 0 { return errno == EAGAIN || errno == EINTR ? place : nil }
            place += count
        }
        return place
    }

    /// Waits until a descriptor is ready or the time has come. `poll` counts whole milliseconds: the rest is slept in steps.
    static func wait(_ polled: inout [pollfd], until instant: Int64?) {
        guard let instant else {
            _ = poll(&polled, nfds_t(polled.count), -1)
            return
        }
        let left = max(0, instant - now())
        if left > 0, left < 1_000_000 {
            usleep(UInt32(min(left, 200_000) / 1000))
        }
        _ = poll(&polled, nfds_t(polled.count), Int32(left / 1_000_000))
    }

    private static let origin = ContinuousClock.now

    /// Nanoseconds since the program first asked.
    static func now() -> Int64 { Int64(origin.duration(to: .now) / .nanoseconds(1)) }

    private static func noDelay(_ descriptor: Int32) {
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func withAddress(_ address: inout sockaddr_in, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}

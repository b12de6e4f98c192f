import Foundation
import Glibc
import Synchronization

/// A TCP connection to loopback.
final class RawSocket: Sendable {
    private let descriptor: Int32
    private let isOpen = Mutex(true)

    struct CannotConnect: Error {}

    init(port: Int) throws {
        descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port).bigEndian)
        address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else {
            close()
            throw CannotConnect()
        }
    }

    deinit { close() }

    func close() {
        let wasOpen = isOpen.withLock { open in
            defer { open = false }
            return open
        }
        if wasOpen { Glibc.close(descriptor) }
    }

    func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Reads until the peer ends the connection, until what was read is enough, or for half a minute.
    func read(until isEnough: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            // Blocking reads belong on a thread of their own.
            Thread.detachNewThread { [descriptor] in
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 65_536)
                let end = Date().addingTimeInterval(30)
                while !isEnough(bytes) {
                    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                    let left = end.timeIntervalSinceNow
                    guard left > 0, poll(&poller, 1, Int32(left * 1000) + 1) > 0 else { break }
                    let count = recv(descriptor, &chunk, chunk.count, 0)
                    guard count > 0 else { break }
                    bytes += chunk.prefix(count)
                }
                continuation.resume(returning: bytes)
            }
        }
    }
}

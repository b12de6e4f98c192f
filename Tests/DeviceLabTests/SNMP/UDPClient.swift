import Foundation
import Glibc

/// Sends datagrams that no manager would send, and takes what comes back.
final class UDPClient {
    private let fd: Int32

    init(port: Int) throws {
        fd = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(fd, $0, size) } }
        guard fd >= 0, connected == 0 else { throw CocoaError(.fileNoSuchFile) }
    }

    deinit { close(fd) }

    /// Whether the datagram could be sent: a port that is closed says so on the next one.
    @discardableResult func send(_ bytes: [UInt8]) -> Bool {
        Glibc.send(fd, bytes, bytes.count, 0) == bytes.count
    }

    /// The next datagram; nil when none comes in time.
    func receive(seconds: Int = 10) -> [UInt8]? {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(fd, &buffer, buffer.count, 0)
        return count >= 0 ? Array(buffer.prefix(count)) : nil
    }

    /// Throws away what has come.
    func drain() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while recv(fd, &buffer, buffer.count, Int32(MSG_DONTWAIT)) >= 0 {}
    }
}

import Foundation
import Glibc

@testable import HTTPTransport

/// A server on a loopback port of its own: a thread accepts, and each connection gets a thread that runs the test's script.
final class RawServer: Sendable {
    struct Failure: Error {}

    let port: Int
    let log = EventLog()
    private let listener: Int32

    init(_ script: @escaping @Sendable (RawConnection) -> Void) throws {
        ProxyTrap.arm()
        (listener, port) = try Self.listen(backlog: 512)
        let listener = listener
        let log = log
        Thread.detachNewThread {
            var number = 0
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { break }
                number += 1
                log.add("connection \(number)")
                let connection = RawConnection(descriptor: descriptor, number: number, log: log)
                Thread.detachNewThread {
                    script(connection)
                    close(descriptor)
                }
            }
            close(listener)
        }
    }

    // Wakes the accepting thread, which closes the descriptor.
    deinit { Glibc.shutdown(listener, Int32(SHUT_RDWR)) }

    var url: String { "http://127.0.0.1:\(port)" }

    /// A script that answers every request on the connection alike.
    static func answering(_ body: String = "ok") -> @Sendable (RawConnection) -> Void {
        { connection in
            while connection.readRequest() != nil { connection.answer("200 OK", body) }
            connection.log.add("closed \(connection.number)")
        }
    }

    /// A listening socket on 127.0.0.1 and its port.
    static func listen(backlog: Int32) throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = loopback(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && Glibc.listen(descriptor, backlog) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard descriptor >= 0, isBound else { throw Failure() }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    static func loopback(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}

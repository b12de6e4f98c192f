import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a double does to a socket itself.
enum LabSocket {
    /// Ends the connection with a TCP reset instead of an orderly close.
    @discardableResult
    static func reset(_ channel: any Channel) -> EventLoopFuture<Void> {
        guard let options = channel as? any SocketOptionProvider else { return channel.close() }
        return options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).flatMap { channel.close() }
    }
}

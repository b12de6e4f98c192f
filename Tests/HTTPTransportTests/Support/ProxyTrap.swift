import Foundation
import Glibc

/// A proxy that the environment names for every test in the process, and that nobody may talk to.
enum ProxyTrap {
    static let log = EventLog()
    private static let port: Int? = {
        guard let (listener, port) = try? RawServer.listen(backlog: 64) else { return nil }
        let log = ProxyTrap.log
        Thread.detachNewThread {
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                log.add("connection")
                close(descriptor)
            }
        }
        for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] { setenv(name, "http://127.0.0.1:\(port)", 1) }
        for name in ["no_proxy", "NO_PROXY"] { unsetenv(name) }
        return port
    }()

    /// Sets the variables, once.
    /// - Returns: whether the trap stands.
    @discardableResult
    static func arm() -> Bool { port != nil }
}

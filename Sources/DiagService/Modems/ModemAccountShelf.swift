public import DeviceReport
import Logging
public import ModemBridgeClient
import Synchronization

/// The accounts in force; exchanged as a whole when the process is told to read its files anew.
public final class ModemAccountShelf: Sendable {
    private let path: String
    private let accounts: Mutex<ModemAccounts>

    public init(path: String) throws(ModemAccounts.Problem) {
        self.path = path
        accounts = Mutex(try ModemAccounts(path: path))
    }

    /// Whether everybody on this machine may read the file.
    public var isReadableByAll: Bool { accounts.withLock { $0.isReadableByAll } }

    public func account(of device: DeviceIdentity) -> ModemCredentials? { accounts.withLock { $0 }.account(of: device) }

    /// Reads the file again; those in force stay when it is not sound.
    func reload(_ logger: Logger) {
        do throws(ModemAccounts.Problem) {
            let fresh = try ModemAccounts(path: path)
            accounts.withLock { $0 = fresh }
            logger.info("modem accounts loaded anew")
        } catch {
            logger.error("modem accounts refused, those in force stay: the file \(error.description)")
        }
    }
}

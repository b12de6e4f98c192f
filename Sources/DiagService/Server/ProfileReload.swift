public import Logging
public import OLTSNMP
import TR181
import UnixSignals

/// Reads the profiles anew when the process is told so (SIGHUP). A folder that is not sound in every file changes nothing.
public struct ProfileReload: Sendable {
    private let path: String
    private let shelf: DialectShelf
    private let onus: ONUDirectory?
    private let accounts: ModemAccountShelf?
    private let logger: Logger

    /// - Parameters:
    ///   - path: folder with `cpe/`, `olt/` and `datamodel/`.
    ///   - onus: where the profiles of the OLTs are in force; nil where no OLT is configured.
    ///   - accounts: those of the modems; nil where the service reads none itself.
    public init(path: String, shelf: DialectShelf, onus: ONUDirectory? = nil, accounts: ModemAccountShelf? = nil, logger: Logger) {
        self.path = path
        self.shelf = shelf
        self.onus = onus
        self.accounts = accounts
        self.logger = logger
    }

    /// Waits for signals until the task is cancelled.
    func run() async {
        say("profiles in force", shelf.current.all.map(\.name))
        for await _ in await UnixSignalsSequence(trapping: .sighup) {
            accounts?.reload(logger)
            await reload()
        }
    }

    /// Exchanges the dialects and the profiles of the OLTs, or says in the log which file and line is wrong and keeps those in force. Data
    /// models are checked too, but a change of theirs takes effect at the next start.
    @discardableResult
    public func reload() async -> Bool {
        do throws(SetupError) {
            let folder = try ProfileFolder(path: path)
            try await exchange(folder.olts)
            shelf.put(folder.dialects)
            say("dialects loaded anew", folder.dialects.all.map(\.name))
            return true
        } catch {
            logger.error("profiles refused, those in force stay: \(error.description)")
            return false
        }
    }

    private func exchange(_ fresh: OLTProfileSet) async throws(SetupError) {
        guard let onus else { return }
        guard let changes = await onus.exchange(fresh) else {
            let missing = await onus.missing(in: fresh).map { "olt.\($0.olt).profile: there is no profile of the name \($0.profile)" }
            throw SetupError("\(path)/olt: \(missing.first ?? "a configured profile is missing")")
        }
        func names(_ list: [String]) -> Logger.MetadataValue { "\(list.joined(separator: " "))" }
        logger.info(
            "OLT profiles loaded anew",
            metadata: [
                "profiles": "\(fresh.profiles.count)", "added": names(changes.added), "changed": names(changes.changed), "removed": names(changes.removed),
            ])
    }

    private func say(_ message: String, _ names: [String]) {
        logger.info("\(message)", metadata: ["dialects": "\(names.count)", "names": "\(names.joined(separator: " "))"])
    }
}

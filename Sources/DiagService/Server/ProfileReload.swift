public import Logging
import TR181
import UnixSignals

/// Reads the profiles anew when the process is told so (SIGHUP). A folder that is not sound in every file changes nothing.
public struct ProfileReload: Sendable {
    private let path: String
    private let shelf: DialectShelf
    private let logger: Logger

    /// - Parameter path: folder with `cpe/`, `olt/` and `datamodel/`.
    public init(path: String, shelf: DialectShelf, logger: Logger) {
        self.path = path
        self.shelf = shelf
        self.logger = logger
    }

    /// Waits for signals until the task is cancelled.
    func run() async {
        say("profiles in force", shelf.current.all.map(\.name))
        for await _ in await UnixSignalsSequence(trapping: .sighup) { reload() }
    }

    /// Exchanges the dialects, or says in the log which file and line is wrong and keeps those in force. Profiles of OLTs and data models
    /// are checked too, but a change of theirs takes effect at the next start.
    @discardableResult
    public func reload() -> Bool {
        do throws(SetupError) {
            let folder = try ProfileFolder(path: path)
            shelf.put(folder.dialects)
            say("dialects loaded anew", folder.dialects.all.map(\.name))
            return true
        } catch {
            logger.error("profiles refused, those in force stay: \(error.description)")
            return false
        }
    }

    private func say(_ message: String, _ names: [String]) {
        logger.info("\(message)", metadata: ["dialects": "\(names.count)", "names": "\(names.joined(separator: " "))"])
    }
}

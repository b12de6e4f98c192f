import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Notes which sessions are open, one small file each, so that a process that was killed can end them after its restart.
///
/// The folder belongs to one process at a time. Everything here may fail without harm to a reading: a session that could not be noted
/// is still logged out in the usual way.
final class SessionJournal: Sendable {
    /// Sessions older than this have ended by themselves.
    static let lifetime: Int64 = 3600
    static let maxEntries = 4096
    private static let suffix = ".session.json"

    private let folder: URL
    private let lock: Int32

    /// Nil when the folder cannot be made, or another process uses it.
    init?(path: String) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
        else { return nil }
        lock = open(folder.appendingPathComponent("lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0 else { return nil }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            return nil
        }
    }

    deinit { close(lock) }

    /// Notes a session, or what has become known of it. `id` is a name of the caller's choice.
    func note(_ session: OpenSession, id: UUID) {
        guard let bytes = try? JSONEncoder().encode(session) else { return }
        let file = file(id)
        // Written beside and moved into place, so that a note is whole or absent. Nobody else may read it: the cookie opens the session.
        let draft = folder.appendingPathComponent("\(id).draft")
        guard FileManager.default.createFile(atPath: draft.path, contents: bytes, attributes: [.posixPermissions: 0o600]) else { return }
        if rename(draft.path, file.path) != 0 { unlink(draft.path) }
    }

    func forget(_ id: UUID) { unlink(file(id).path) }

    /// The sessions that an earlier process left, oldest first; those that have ended by themselves are forgotten.
    func leftOver(now: Int64) -> [(id: UUID, session: OpenSession)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var found: [(id: UUID, session: OpenSession)] = []
        // Drafts of a process that was killed while it wrote.
        for name in names.prefix(Self.maxEntries) where name.hasSuffix(".draft") { unlink(folder.appendingPathComponent(name).path) }
        for name in names.sorted().prefix(Self.maxEntries) where name.hasSuffix(Self.suffix) {
            guard let id = UUID(uuidString: String(name.dropLast(Self.suffix.count))) else { continue }
            let session = FileManager.default.contents(atPath: file(id).path).flatMap { try? JSONDecoder().decode(OpenSession.self, from: $0) }
            if let session, now - session.openedAt < Self.lifetime, session.openedAt <= now + 60 {
                found.append((id, session))
            } else {
                forget(id)
            }
        }
        return found.sorted { $0.session.openedAt < $1.session.openedAt }
    }

    private func file(_ id: UUID) -> URL { folder.appendingPathComponent(id.uuidString + Self.suffix) }
}

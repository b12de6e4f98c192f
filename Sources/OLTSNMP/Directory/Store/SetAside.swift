import Foundation

/// Renames a database that cannot be used, with the files beside it, to a name that is not taken.
struct SetAside {
    let path: String
    let now: Date

    /// - Returns: the new path.
    func move() throws(ONUDirectoryStoreError) -> String {
        let files = FileManager.default
        let stamp = now.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
        let base = "\(path).set-aside-\(stamp)"
        let free = [base] + (2...100).map { "\(base)-\($0)" }
        guard let target = free.first(where: { !files.fileExists(atPath: $0) }) else {
            throw ONUDirectoryStoreError(.unusable, path: path, detail: "no free name to set the file aside")
        }
        for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
            do { try files.moveItem(atPath: path + suffix, toPath: target + suffix) } catch {
                throw ONUDirectoryStoreError(.unusable, path: path, detail: "the file cannot be set aside")
            }
        }
        return target
    }
}

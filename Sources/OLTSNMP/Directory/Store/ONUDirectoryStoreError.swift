/// Why the file of the directory cannot be used.
public struct ONUDirectoryStoreError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable, of bounded number: fit for a metric label.
    public enum Code: String, Sendable, CaseIterable {
        /// Not a database, or a damaged one.
        case corrupt
        /// Written by a newer version of this program.
        case newer
        /// Somebody else's database.
        case foreign
        /// The file cannot be opened, read or written.
        case unusable
    }

    public let code: Code
    public let path: String
    /// Where the file was put so that it is not lost; nil when it stayed where it is.
    public let setAside: String?
    /// What the database said, without data.
    public let detail: String

    public init(_ code: Code, path: String, setAside: String? = nil, detail: String) {
        self.code = code
        self.path = path
        self.setAside = setAside
        self.detail = detail
    }

    public var description: String {
        let what =
            switch code {
            case .corrupt: "is damaged"
            case .newer: "was written by a newer version"
            case .foreign: "is another program's database"
            case .unusable: "cannot be used"
            }
        let kept = setAside.map { "; it was set aside as \($0), and the OLTs will be walked anew" } ?? ""
        return "ONU directory \(path) \(what) (\(detail))\(kept)"
    }
}

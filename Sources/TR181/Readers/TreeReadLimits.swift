/// What a reader accepts before it refuses a document.
public struct TreeReadLimits: Sendable, Hashable {
    /// Bytes of a body. A whole modem is about 1 MB.
    public var maxBytes = 64 << 20
    /// Documents in one answer.
    public var maxDocuments = 64
    /// XML messages in one body. A session that reads a whole modem has some hundreds.
    public var maxMessages = 4096
    /// Parameters and objects over all documents of an answer.
    public var maxNodes = 2_000_000
    /// Levels below the root of a tree; what is deeper is left out with a warning.
    public var maxDepth = 64
    /// Bytes of a parameter's path; longer ones are left out with a warning. TR-069 allows 256. Without a limit, names of 64 KiB above
    /// 10^5 parameters would make the list of all paths 10^5 times as long as the document.
    public var maxPathBytes = 1024

    public init() {}

    /// The limits used when a caller names none.
    public static let standard = TreeReadLimits()
}

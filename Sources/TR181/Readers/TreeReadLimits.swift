/// What a reader accepts before it refuses a document.
public struct TreeReadLimits: Sendable, Hashable {
    /// Bytes of a body. A whole modem is about 1 MB.
    public var maxBytes = 64 << 20
    /// Documents in one answer.
    public var maxDocuments = 64
    /// Parameters and objects over all documents of an answer.
    public var maxNodes = 2_000_000
    /// Levels below the root of a tree; what is deeper is left out with a warning.
    public var maxDepth = 64

    public init() {}

    /// The limits used when a caller names none.
    public static let standard = TreeReadLimits()
}

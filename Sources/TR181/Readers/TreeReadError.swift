/// Why a document could not be read at all. What can be left out of a document is a warning of its tree instead.
public struct TreeReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Not JSON, truncated JSON or not the expected CSV.
        case malformed
        /// Well-formed, but not the shape of such a document.
        case unexpectedShape = "unexpected_shape"
        /// Larger than the reader's limit in bytes.
        case tooLarge = "too_large"
        /// More documents or parameters than the limit.
        case tooMany = "too_many"
        /// Nested deeper than any document of a device.
        case tooDeep = "too_deep"
        /// Memory ran short.
        case noMemory = "no_memory"
    }

    public let code: Code

    public init(_ code: Code) { self.code = code }

    /// A label of bounded cardinality for metrics.
    public var metricLabel: String { code.rawValue }

    /// A text without anything of the device in it.
    public var description: String { "the document could not be read: \(code.rawValue)" }
}

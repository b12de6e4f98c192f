/// Why a document could not be read at all. What can be left out of a document is a warning of its tree instead.
public struct TreeReadError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Not JSON, truncated JSON, not the expected CSV or not XML.
        case malformed
        /// Well-formed, but not the shape of such a document.
        case unexpectedShape = "unexpected_shape"
        /// Larger than the reader's limit in bytes.
        case tooLarge = "too_large"
        /// More documents, messages, parameters or XML attributes than the limit.
        case tooMany = "too_many"
        /// Nested deeper than any document of a device.
        case tooDeep = "too_deep"
        /// Nothing is in it: no bytes, or no device.
        case empty
        /// XML with a document type, which no device sends and which is never parsed.
        case doctype
        /// All the device said is a CWMP fault; the detail is its code, such as 9001.
        case deviceFault = "device_fault"
        /// Memory ran short.
        case noMemory = "no_memory"
    }

    public let code: Code
    /// A code of the source's own, of digits; nil when there is none.
    public let detail: String?

    public init(_ code: Code, detail: String? = nil) {
        self.code = code
        self.detail = detail
    }

    /// A label of bounded cardinality for metrics.
    public var metricLabel: String { code.rawValue }

    /// A text without anything of the device in it.
    public var description: String { "the document could not be read: \(code.rawValue)" + (detail.map { " \($0)" } ?? "") }
}

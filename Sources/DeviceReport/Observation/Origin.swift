public import struct Foundation.Date

/// Where a value came from, as raw as it was.
public struct Origin: Sendable, Equatable {
    public var source: SourceName
    /// Raw path: a parameter path, or an OID column and index.
    public var path: String
    /// Raw text as it stood there.
    public var raw: String
    /// When it was observed by the source.
    public var at: Date?
    /// How `raw` became the value: `0.1uW_log`, `rcpi`, `/256` …; nil when it is the value itself.
    public var scale: String?
    public var confidence: Confidence

    public init(_ source: SourceName, path: String, raw: String, at: Date?, scale: String? = nil, confidence: Confidence = .measured) {
        self.source = source
        self.path = path
        self.raw = raw
        self.at = at
        self.scale = scale
        self.confidence = confidence
    }
}

public import struct Foundation.Date

/// Where a value came from, as raw as it was.
///
/// A report carries hundreds of these and few are ever shown, so that an origin is one reference, and its path is put together when it is
/// asked for.
public struct Origin: Sendable {
    private var stored: Stored

    private final class Stored: Sendable {
        let source: SourceName
        let object: String
        let leaf: String
        let raw: String
        let at: Date?
        let scale: String?
        let confidence: Confidence

        init(_ source: SourceName, object: String, leaf: String, raw: String, at: Date?, scale: String?, confidence: Confidence) {
            self.source = source
            self.object = object
            self.leaf = leaf
            self.raw = raw
            self.at = at
            self.scale = scale
            self.confidence = confidence
        }
    }

    /// - Parameters:
    ///   - object: path of the object the value stands in.
    ///   - leaf: its path from there.
    public init(
        _ source: SourceName, object: String, leaf: String, raw: String, at: Date?, scale: String? = nil, confidence: Confidence = .measured
    ) {
        stored = Stored(source, object: object, leaf: leaf, raw: raw, at: at, scale: scale, confidence: confidence)
    }

    public init(_ source: SourceName, path: String, raw: String, at: Date?, scale: String? = nil, confidence: Confidence = .measured) {
        self.init(source, object: path, leaf: "", raw: raw, at: at, scale: scale, confidence: confidence)
    }

    public var source: SourceName { stored.source }
    /// Raw path: a parameter path, or an OID column and index.
    public var path: String { stored.leaf.isEmpty ? stored.object : "\(stored.object).\(stored.leaf)" }
    /// Raw text as it stood there.
    public var raw: String {
        get { stored.raw }
        set { change(raw: newValue, at: at, scale: scale, confidence: confidence) }
    }
    /// When it was observed by the source.
    public var at: Date? {
        get { stored.at }
        set { change(raw: raw, at: newValue, scale: scale, confidence: confidence) }
    }
    /// How `raw` became the value: `0.1uW_log`, `rcpi`, `/256` …; nil when it is the value itself.
    public var scale: String? {
        get { stored.scale }
        set { change(raw: raw, at: at, scale: newValue, confidence: confidence) }
    }
    public var confidence: Confidence {
        get { stored.confidence }
        set { change(raw: raw, at: at, scale: scale, confidence: newValue) }
    }

    private mutating func change(raw: String, at: Date?, scale: String?, confidence: Confidence) {
        stored = Stored(
            stored.source, object: stored.object, leaf: stored.leaf, raw: raw, at: at, scale: scale, confidence: confidence)
    }
}

extension Origin: Equatable {
    public static func == (a: Origin, b: Origin) -> Bool {
        if a.stored === b.stored { return true }
        return a.source == b.source && a.path == b.path && a.raw == b.raw && a.at == b.at && a.scale == b.scale && a.confidence == b.confidence
    }
}

import DeviceReport

extension TreeScope {
    /// A decoding, after the dialect's own texts for "nothing". A text too long for a value is none.
    func decode<Value>(_ raw: String, _ decoder: (String) -> Decoded<Value>) -> Decoded<Value> {
        guard raw.utf8.count <= Self.maxTextBytes else { return .unknown(.outOfRange) }
        if dialect.sentinels.contains(raw) { return .unknown(.sentinel) }
        return decoder(raw)
    }

    /// - Parameters:
    ///   - path: of the leaf, or of its object when `leaf` says the rest.
    func origin(path: String, leaf: String = "", raw: String, node: ParameterTree.Node, scale: String? = nil, confidence: Confidence = .measured)
        -> Origin
    {
        let raw = raw.utf8.count <= Self.maxTextBytes ? raw : String(decoding: raw.utf8.prefix(64), as: UTF8.self)
        return Origin(source, object: path, leaf: leaf, raw: raw, at: tree.timestampMs(node).flatMap(Self.date), scale: scale, confidence: confidence)
    }
}

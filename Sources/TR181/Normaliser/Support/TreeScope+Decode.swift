import DeviceReport

extension TreeScope {
    /// A decoding, after the dialect's own texts for "nothing".
    func decode<Value>(_ raw: String, _ decoder: (String) -> Decoded<Value>) -> Decoded<Value> {
        if !dialect.sentinels.isEmpty, raw.utf8.count <= 16, dialect.sentinels.contains(raw.lowercased()) { return .unknown(.sentinel) }
        return decoder(raw)
    }

    func origin(path: String, raw: String, node: ParameterTree.Node, scale: String? = nil, confidence: Confidence = .measured) -> Origin {
        Origin(source, path: path, raw: raw, at: tree.timestampMs(node).map(Self.date), scale: scale, confidence: confidence)
    }
}

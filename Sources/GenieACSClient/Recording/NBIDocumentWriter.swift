public import TR181

/// Writes documents back as an NBI would answer them. What the tree dropped as secret is gone, so the text may be kept.
///
/// Reading the text again gives an equal tree: names, order, values, types, timestamps and discovered leaves without value.
public enum NBIDocumentWriter {
    /// The body of an answer: `[\n` documents `\n]`.
    public static func array(_ documents: [NBIDocument]) -> [UInt8] {
        var text = JSONText()
        text.raw("[\n")
        for (index, document) in documents.enumerated() {
            if index > 0 { text.raw(",\n") }
            write(document, to: &text)
        }
        text.raw("\n]")
        return text.bytes
    }

    private static func write(_ document: NBIDocument, to text: inout JSONText) {
        text.raw("{")
        text.member("_id", string: document.acsID)
        text.key("_deviceId")
        text.raw("{")
        text.member("_Manufacturer", string: document.manufacturer)
        text.member("_OUI", string: document.oui)
        text.member("_ProductClass", string: document.productClass)
        text.member("_SerialNumber", string: document.serialNumber)
        text.close()
        text.member("_registered", timeMs: document.registeredMs)
        text.member("_lastInform", timeMs: document.lastInformMs)
        text.member("_lastBoot", timeMs: document.lastBootMs)
        text.member("_lastBootstrap", timeMs: document.lastBootstrapMs)
        if !document.tags.isEmpty { text.member("_tags", strings: document.tags) }
        for child in document.tree.children(document.tree.root) { write(child, of: document.tree, to: &text) }
        text.close()
    }

    private static func write(_ node: ParameterTree.Node, of tree: ParameterTree, to text: inout JSONText) {
        text.key(tree.name(node))
        text.raw("{")
        let isLeaf = tree.isLeaf(node)
        text.member("_object", raw: isLeaf ? "false" : "true")
        if let writable = tree.isWritable(node) { text.member("_writable", raw: writable ? "true" : "false") }
        if isLeaf, let value = tree.text(node) { writeValue(value, tree.declaredType(node), to: &text) }
        text.member("_timestamp", timeMs: tree.timestampMs(node))
        if !isLeaf {
            for child in tree.children(node) { write(child, of: tree, to: &text) }
        }
        text.close()
    }

    /// As GenieACS does: `int` and `unsignedInt` are numbers and `boolean` a boolean where they can be, all else is a string.
    private static func writeValue(_ value: String, _ type: ValueType, to text: inout JSONText) {
        switch type {
        case .int where isPlainNumber(value), .unsignedInt where isPlainNumber(value): text.member("_value", raw: value)
        case .boolean where value == "true" || value == "false": text.member("_value", raw: value)
        default: text.member("_value", string: value)
        }
        if let name = type.schemaName { text.member("_type", string: name) }
    }

    /// An integer in the very text that a JSON reader would give back.
    private static func isPlainNumber(_ value: String) -> Bool { Int64(value).map { String($0) == value } ?? false }
}

internal import CSimdJSON

/// Reads what the NBI answers to `GET /devices/`: a JSON array of documents, or one document.
public enum NBIReader {
    /// The documents of a body in their order; an empty array when no device matched.
    ///
    /// Invalid UTF-8, lone surrogates and control characters inside strings, and integers beyond 64 bits are repaired and noted
    /// in the tree's warnings. Truncated and otherwise malformed JSON throws.
    public static func documents(_ body: [UInt8], limits: TreeReadLimits = .standard) throws(TreeReadError) -> [NBIDocument] {
        guard body.count <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        var reading = csj_reading()
        read(body, limits, into: &reading)
        defer { csj_reading_free(&reading) }
        var repaired = false
        if reading.status == Int32(CSJ_REPAIRABLE) {
            csj_reading_free(&reading)
            read(JSONRepair.repaired(body), limits, into: &reading)
            repaired = true
        }
        if let code = failure(reading.status) { throw TreeReadError(code) }
        return (0..<reading.document_count).map { document(reading, reading.documents[$0], repaired: repaired) }
    }

    private static func read(_ body: [UInt8], _ limits: TreeReadLimits, into reading: inout csj_reading) {
        let bounds = csj_limits(
            max_documents: max(0, limits.maxDocuments), max_nodes: max(1, limits.maxNodes), max_depth: UInt32(clamping: limits.maxDepth),
            max_path: UInt32(clamping: limits.maxPathBytes))
        csj_read_nbi(body, body.count, bounds, &reading)
    }

    static func failure(_ status: Int32) -> TreeReadError.Code? {
        switch status {
        case Int32(CSJ_OK): nil
        case Int32(CSJ_NOT_DOCUMENTS): .unexpectedShape
        case Int32(CSJ_TOO_LARGE): .tooLarge
        case Int32(CSJ_TOO_MANY): .tooMany
        case Int32(CSJ_TOO_DEEP): .tooDeep
        case Int32(CSJ_NO_MEMORY): .noMemory
        default: .malformed
        }
    }

    private static func document(_ reading: csj_reading, _ found: csj_document, repaired: Bool) -> NBIDocument {
        let nodes = Array(UnsafeBufferPointer(start: reading.nodes + found.node_start, count: found.node_count))
        let bytes = UnsafeBufferPointer(start: reading.arena.map { $0 + found.arena_start }, count: found.arena_size)
        let arena = Array(bytes)
        let tree = ParameterTree(nodes: nodes, arena: arena, summary: summary(found, repaired: repaired))
        var document = NBIDocument(acsID: text(found.id, bytes) ?? "", tree: tree)
        document.manufacturer = text(found.manufacturer, bytes)
        document.oui = text(found.oui, bytes)
        document.productClass = text(found.product_class, bytes)
        document.serialNumber = text(found.serial_number, bytes)
        document.lastInformMs = time(found.last_inform_ms)
        document.lastBootMs = time(found.last_boot_ms)
        document.lastBootstrapMs = time(found.last_bootstrap_ms)
        document.registeredMs = time(found.registered_ms)
        document.tags = (0..<found.tag_count).compactMap { text(reading.tags[found.tag_start + $0], bytes) }
        return document
    }

    private static func summary(_ found: csj_document, repaired: Bool) -> TreeSummary {
        var summary = TreeSummary()
        summary.leaves = Int(found.leaves)
        summary.values = Int(found.values)
        summary.newestMs = time(found.newest_ms)
        summary.oldestMs = time(found.oldest_ms)
        summary.droppedSecrets = Int(found.dropped_secrets)
        if repaired { summary.warnings.append("text_repaired") }
        if found.too_deep > 0 { summary.warnings.append("too_deep:\(found.too_deep)") }
        if found.odd_shape > 0 { summary.warnings.append("odd_shape:\(found.odd_shape)") }
        if found.long_paths > 0 { summary.warnings.append("long_path:\(found.long_paths)") }
        return summary
    }

    private static func time(_ ms: Int64) -> Int64? { ms == Int64.min ? nil : ms }

    private static func text(_ place: csj_text, _ arena: UnsafeBufferPointer<UInt8>) -> String? {
        let start = Int(place.offset)
        let end = start + Int(place.length)
        guard place.length > 0, end <= arena.count else { return nil }
        return String(decoding: arena[start..<end], as: UTF8.self)
    }
}

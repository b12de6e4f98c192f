extension DataModelTable {
    func parameter(_ node: Int32) -> ParameterInfo? {
        guard kind(node) == .parameter else { return nil }
        let columns = row(node)
        guard columns.count > 2 else { return nil }
        let isList = columns[2].hasSuffix("[]")
        guard let type = DataModelType(rawValue: isList ? String(columns[2].dropLast(2)) : columns[2]) else { return nil }
        func column(_ position: Int) -> String? {
            guard position < columns.count, !columns[position].isEmpty else { return nil }
            return Self.unescaped(columns[position][...])
        }
        var info = ParameterInfo(path: path(node), type: type)
        info.isList = isList
        info.isWritable = column(3) == "rw"
        info.since = column(4)
        info.status = column(5).flatMap(DataModelStatus.init) ?? .current
        info.unit = column(6)
        info.namedType = column(7)
        info.range = column(8)
        for name in (column(9) ?? "").split(separator: " ") {
            if let known = ParameterFlags.names.first(where: { $0.name == name }) { info.flags.insert(known.flag) }
        }
        if columns.count > 10 { info.enumeration = columns[10].split(separator: "|", omittingEmptySubsequences: false).map(Self.unescaped) }
        return info
    }

    func object(_ node: Int32) -> ObjectInfo? {
        guard let kind = kind(node), kind != .parameter else { return nil }
        guard kind == .object else {
            // A table has what its rows have.
            let above = Self.row.withUnsafeBufferPointer { child(of: node, $0) }.flatMap { object($0) }
            return ObjectInfo(
                path: path(node) + ".", isTable: true, isWritable: above?.isWritable ?? false, status: above?.status ?? .current, since: above?.since)
        }
        let columns = row(node)
        var info = ObjectInfo(path: path(node) + ".")
        info.isWritable = columns.count > 1 && columns[1] == "rw"
        info.since = columns.count > 2 && !columns[2].isEmpty ? columns[2] : nil
        info.status = columns.count > 3 ? DataModelStatus(rawValue: columns[3]) ?? .current : .current
        return info
    }

    private func row(_ node: Int32) -> [String] {
        let start = Int(index.nodes[Int(node)].row)
        guard start < text.count else { return [] }
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
        return text[start..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Without a trailing dot.
    private func path(_ node: Int32) -> String {
        var names: [String] = []
        var at = node
        while at >= 0, Int(at) < index.nodes.count {
            let node = index.nodes[Int(at)]
            names.append(text.withUnsafeBufferPointer { String(decoding: DataModelIndex.name(of: node, in: $0), as: UTF8.self) })
            at = node.parent
        }
        return names.reversed().joined(separator: ".")
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        var out = ""
        var isEscape = false
        for character in text {
            if isEscape {
                out.append(character == "t" ? "\t" : character == "n" ? "\n" : character == "p" ? "|" : character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                out.append(character)
            }
        }
        return out
    }
}

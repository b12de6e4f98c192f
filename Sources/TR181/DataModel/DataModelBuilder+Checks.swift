extension DataModelBuilder {
    static func notFull(_ xml: borrowing DataModelXML, _ what: String) -> DataModelError {
        DataModelError(.notFull, line: xml.line, "is not a full file (it has <\(what)>): take the one whose name ends in -full.xml")
    }

    static func status(_ xml: borrowing DataModelXML) throws(DataModelError) -> DataModelStatus {
        guard let text = xml.attribute("status") else { return .current }
        guard let status = DataModelStatus(rawValue: text) else {
            throw DataModelError(.unexpectedShape, line: xml.line, "an unknown status: \(clip(text))")
        }
        return status
    }

    /// `Device.WiFi.Radio.{i}.`
    static func isObjectPath(_ path: String) -> Bool {
        let segments = path.split(separator: ".", omittingEmptySubsequences: false)
        guard segments.count > 1, segments.count <= DataModelLimits.depth, segments.last?.isEmpty == true, let first = segments.first else { return false }
        return isSegment(first) && segments.dropFirst().dropLast().allSatisfy { $0 == "{i}" || isSegment($0) }
    }

    static func isSegment(_ name: Substring) -> Bool {
        guard (1...DataModelLimits.name).contains(name.utf8.count) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: byte >= 0x80
            }
        }
    }
}

extension String {
    /// Without the characters at both ends that satisfy a condition.
    func trimming(while isLeftOut: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let first = rest.first, isLeftOut(first) { rest.removeFirst() }
        while let last = rest.last, isLeftOut(last) { rest.removeLast() }
        return rest
    }
}

/// The beginning of a text of the file, for an error of one line.
func clip(_ text: String) -> String {
    String(text.prefix(60).map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? "?" : $0 })
}

/// References to other objects, as devices write them: with or without trailing dot, blank, alone or in a comma list.
enum Reference {
    /// Without trailing dots and blanks; nil when nothing is referred to.
    static func canonical(_ text: some StringProtocol) -> String? {
        var bytes = Substring(text).utf8
        while let last = bytes.last, last == UInt8(ascii: ".") || last <= 0x20 { bytes.removeLast() }
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        let out = String(Substring(bytes))
        return out.utf8.contains(UInt8(ascii: ".")) ? out : nil
    }

    static func list(_ text: String) -> [String] {
        if text.isEmpty { return [] }
        return text.utf8.split(separator: UInt8(ascii: ",")).compactMap { canonical(Substring($0)) }
    }
}

/// XML as UTF-8 that libxml2 takes, made from what a device sent.
struct XMLText {
    private(set) var bytes: [UInt8]
    /// Whether anything had to be replaced.
    private(set) var isRepaired = false

    /// The text as it is when it is UTF-8, whatever it declares; from Latin-1 when it declares that; else with U+FFFD for what is neither.
    init(_ body: [UInt8]) {
        if String(validating: body, as: UTF8.self) != nil {
            bytes = body
        } else if Self.declaresLatin1(body) {
            bytes = Self.fromLatin1(body)
        } else {
            bytes = Array(String(decoding: body, as: UTF8.self).utf8)
            isRepaired = true
        }
    }

    private static func fromLatin1(_ body: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.count + body.count / 8)
        for byte in body {
            if byte < 0x80 {
                out.append(byte)
            } else {
                out.append(0xC0 | byte >> 6)
                out.append(0x80 | byte & 0x3F)
            }
        }
        return out
    }

    private static func declaresLatin1(_ body: [UInt8]) -> Bool {
        let head = String(decoding: body.prefix(256), as: UTF8.self).lowercased()
        guard let declaration = head.split(separator: "?>").first, declaration.contains("<?xml") else { return false }
        return ["iso-8859-1", "latin1", "windows-1252"].contains { declaration.contains($0) }
    }

    /// Makes text of what devices forget to escape: ampersands that begin no reference become `&amp;`, characters that XML cannot hold
    /// and references to them spaces. Structure is never invented. False when there was nothing to do.
    mutating func repairMarkup() -> Bool {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 64)
        var at = 0
        var changed = false
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "&") {
                let length = reference(at)
                if length > 0 {
                    out.append(contentsOf: bytes[at..<(at + length)])
                    at += length
                } else {
                    changed = true
                    out.append(contentsOf: length < 0 ? [0x20] : Array("&amp;".utf8))
                    at += max(1, -length)
                }
            } else if byte == UInt8(ascii: "<"), let after = verbatim(at) {
                out.append(contentsOf: bytes[at..<after].lazy.map { Self.isForbidden($0) ? 0x20 : $0 })
                changed = changed || bytes[at..<after].contains(where: Self.isForbidden)
                at = after
            } else {
                out.append(Self.isForbidden(byte) ? 0x20 : byte)
                changed = changed || Self.isForbidden(byte)
                at += 1
            }
        }
        guard changed else { return false }
        bytes = out
        isRepaired = true
        return true
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// The end of a CDATA section or comment that begins here, in which an ampersand is an ampersand.
    private func verbatim(_ at: Int) -> Int? {
        for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->")] where bytes[at...].starts(with: open.utf8) {
            let closing = Array(close.utf8)
            var end = at + open.utf8.count
            while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
            return min(bytes.count, end + closing.count)
        }
        return nil
    }

    /// The length of the reference that begins here; 0 when it is none, negative when it stands for what XML cannot hold.
    private func reference(_ at: Int) -> Int {
        let window = bytes[at..<min(bytes.count, at + 12)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return 0 }
        let length = end - at + 1
        let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return length }
        guard name.hasPrefix("#"), !name.contains("+") else { return 0 }
        let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
        guard let number else { return 0 }
        switch number {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return length
        default: return -length
        }
    }
}

import DeviceReport

import struct Foundation.Date

/// JSON text under construction: objects of members, commas kept right.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        needsComma = false
    }

    mutating func key(_ name: String) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Ends an object; what follows is its parent's next member.
    mutating func close() {
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    /// A member with a list of strings.
    mutating func member(_ name: String, strings: [String]) {
        key(name)
        bytes.append(UInt8(ascii: "["))
        for (index, text) in strings.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            string(text)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func member(_ name: String, raw text: String) {
        key(name)
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    /// Nothing is written for nil.
    mutating func member(_ name: String, string text: String?) {
        guard let text else { return }
        key(name)
        string(text)
        needsComma = true
    }

    /// An instant with milliseconds, as GenieACS writes it; nothing for nil.
    mutating func member(_ name: String, timeMs: Int64?) {
        guard let timeMs else { return }
        let text = RFC3339.text(Date(timeIntervalSince1970: Double(timeMs) / 1000))
        member(name, string: text.contains(".") ? text : text.dropLast() + ".000Z")
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<32:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

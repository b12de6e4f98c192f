internal import Foundation

/// A first look at XML that nobody has checked, before libxml2 reads it: where its root elements are, and what libxml2 must not be
/// given. A document type is never parsed, and an element with very many attributes would take it quadratic time.
struct XMLScan {
    /// Attributes of one element, declarations of namespaces included. A SOAP envelope has half a dozen.
    static let maxAttributes = 64
    /// Levels of elements. A CWMP message has seven.
    static let maxDepth = 64

    /// What stands between a root's `<` and the end of the element; to the end of the text where that never comes.
    private(set) var roots: [Range<Int>] = []
    /// Whether anything but white space stands outside of the roots, such as HTTP heads.
    private(set) var hasTextOutside = false
    /// Whether a root was cut off where it nests too deep.
    private(set) var isTooDeep = false

    private var depth = 0
    private var start = 0

    /// - Throws: `doctype` for a document type, `tooMany` for too many roots or attributes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, maxRoots: Int) throws(TreeReadError) {
        var at = 0
        while let open = Self.find("<", bytes, from: at), !isTooDeep {
            if depth == 0, !Self.isBlank(bytes[at..<open]) { hasTextOutside = true }
            at = try take(bytes, open, maxRoots: maxRoots)
        }
        if depth > 0 {
            if !isTooDeep { roots.append(start..<bytes.count) }
        } else if at < bytes.count, !Self.isBlank(bytes[at...]) {
            hasTextOutside = true
        }
    }

    /// Passes the markup that begins with `<` at `open`; returns what comes after it.
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, maxRoots: Int) throws(TreeReadError) -> Int {
        guard open + 1 < bytes.count else { return bytes.count }
        switch bytes[open + 1] {
        case UInt8(ascii: "?"): return Self.end(of: "?>", bytes, from: open + 2)
        case UInt8(ascii: "!"):
            if Self.stands("<!--", bytes, at: open) { return Self.end(of: "-->", bytes, from: open + 4) }
            if Self.stands("<![CDATA[", bytes, at: open) { return Self.end(of: "]]>", bytes, from: open + 9) }
            throw TreeReadError(.doctype)
        case UInt8(ascii: "/"):
            let after = Self.end(of: ">", bytes, from: open + 2)
            if depth > 0 {
                depth -= 1
                if depth == 0 { roots.append(start..<after) }
            }
            return after
        default: return try takeStart(bytes, open, maxRoots: maxRoots)
        }
    }

    private mutating func takeStart(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, maxRoots: Int) throws(TreeReadError) -> Int {
        if depth == 0 {
            guard roots.count < maxRoots else { throw TreeReadError(.tooMany) }
            start = open
        }
        guard depth < Self.maxDepth else {
            isTooDeep = true
            roots.append(start..<open)
            return open
        }
        depth += 1
        var at = open + 1
        var attributes = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            let byte = bytes[at]
            at += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            attributes += 1
            guard attributes <= Self.maxAttributes else { throw TreeReadError(.tooMany) }
            at = Self.end(of: byte == UInt8(ascii: "\"") ? "\"" : "'", bytes, from: at)
        }
        guard at < bytes.count else { return at }
        if bytes[at - 1] == UInt8(ascii: "/") {
            depth -= 1
            if depth == 0 { roots.append(start..<(at + 1)) }
        }
        return at + 1
    }

    private static func isBlank(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }
    }

    /// Where the text begins, at `from` or after it.
    private static func find(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var at = from
        while at < bytes.count, let found = memchr(base + at, Int32(text.utf8Start[0]), bytes.count - at) {
            at = UnsafeRawPointer(base).distance(to: found)
            if stands(text, bytes, at: at) { return at }
            at += 1
        }
        return nil
    }

    /// What comes after the text; the end when it never comes.
    private static func end(of text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
        find(text, bytes, from: from).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
    }

    private static func stands(_ text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        guard at + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + at, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}

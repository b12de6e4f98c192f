/// A first look at XML that nobody has checked: what libxml2 may be given of it, root element by root element.
///
/// A document type is never parsed. Comments and processing instructions say nothing of a device and are taken out. What libxml2
/// 2.9 takes quadratic time for never gets there: the double hyphens of a comment (a megabyte of them takes it three minutes), the
/// attributes of one element, and the names of a document (of which its dictionary expects some ten thousand).
struct XMLScan {
    /// Attributes of one element, declarations of namespaces included. A SOAP envelope has half a dozen.
    static let maxAttributes = 64
    /// Different names of elements, attributes and namespaces in one text. CWMP has about a hundred.
    static let maxNames = 4096
    /// Levels of elements. A CWMP message has seven.
    static let maxDepth = 64

    /// The root elements, one after the other.
    private(set) var text: [UInt8] = []
    /// Where each begins and ends in `text`; one that never ends goes to the end of what there is.
    private(set) var roots: [Range<Int>] = []
    /// Whether anything but white space stands outside of the roots, such as HTTP heads.
    private(set) var hasTextOutside = false
    /// Whether a root was cut off where it nests too deep.
    private(set) var isTooDeep = false

    private let maxRoots: Int
    private var depth = 0
    /// Where the root at hand begins in `text`, and up to where the bytes are dealt with.
    private var start = 0
    private var copied = 0
    private var names: Set<Int> = []

    /// - Throws: `doctype` for a document type, `tooMany` for too many roots, attributes or names.
    init(_ bytes: UnsafeBufferPointer<UInt8>, maxRoots: Int) throws(TreeReadError) {
        self.maxRoots = maxRoots
        text.reserveCapacity(bytes.count)
        var at = 0
        while !isTooDeep, let open = Self.find("<", bytes, from: at) {
            if depth == 0 { passOutside(bytes, to: open) }
            at = try take(bytes, open)
        }
        if depth == 0 {
            passOutside(bytes, to: bytes.count)
        } else if !isTooDeep {
            endRoot(bytes, at: bytes.count)
        }
    }

    /// Passes the markup that begins with `<` at `open`; returns what comes after it.
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) throws(TreeReadError) -> Int {
        guard open + 1 < bytes.count else { return bytes.count }
        switch bytes[open + 1] {
        case UInt8(ascii: "?"): return leaveOut(bytes, open, Self.end(of: "?>", bytes, from: open + 2))
        case UInt8(ascii: "!"):
            if Self.stands("<!--", bytes, at: open) { return leaveOut(bytes, open, Self.end(of: "-->", bytes, from: open + 4)) }
            if Self.stands("<![CDATA[", bytes, at: open) { return Self.end(of: "]]>", bytes, from: open + 9) }
            throw TreeReadError(.doctype)
        case UInt8(ascii: "/"):
            let after = Self.end(of: ">", bytes, from: open + 2)
            if depth > 0 { close(bytes, at: after) }
            return after
        default: return try takeStart(bytes, open)
        }
    }

    private mutating func takeStart(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) throws(TreeReadError) -> Int {
        if depth == 0 {
            guard roots.count < maxRoots else { throw TreeReadError(.tooMany) }
            start = text.count
            copied = open
        }
        guard depth < Self.maxDepth else {
            isTooDeep = true
            endRoot(bytes, at: open)
            return open
        }
        depth += 1
        var from = open + 1
        var at = from
        var attributes = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            let byte = bytes[at]
            at += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            attributes += 1
            // The name of the element goes with that of its first attribute: other white space makes another name, no matter.
            let isNamespace = name(bytes[from..<(at - 1)])
            guard attributes <= Self.maxAttributes, names.count <= Self.maxNames else { throw TreeReadError(.tooMany) }
            from = Self.end(of: byte == UInt8(ascii: "\"") ? "\"" : "'", bytes, from: at)
            if isNamespace { _ = name(bytes[at..<from]) }
            at = from
        }
        if attributes == 0 { _ = name(bytes[from..<at]) }
        guard names.count <= Self.maxNames else { throw TreeReadError(.tooMany) }
        guard at < bytes.count else { return at }
        if bytes[at - 1] == UInt8(ascii: "/") { close(bytes, at: at + 1) }
        return at + 1
    }

    /// Counts a name; true when it declares a namespace, whose value is a name too.
    private mutating func name(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes.base)[bytes.startIndex..<bytes.endIndex]))
        names.insert(hasher.finalize())
        return Self.find("xmlns", UnsafeBufferPointer(rebasing: bytes), from: 0) != nil
    }

    private mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, at after: Int) {
        depth -= 1
        if depth == 0 { endRoot(bytes, at: after) }
    }

    private mutating func endRoot(_ bytes: UnsafeBufferPointer<UInt8>, at after: Int) {
        text.append(contentsOf: bytes[copied..<max(copied, after)])
        copied = after
        roots.append(start..<text.count)
    }

    /// Takes markup out of a root; outside of one it would not come in anyway.
    private mutating func leaveOut(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ after: Int) -> Int {
        if depth > 0 { text.append(contentsOf: bytes[copied..<max(copied, open)]) }
        copied = after
        return after
    }

    /// Notes what stands between the roots.
    private mutating func passOutside(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
        let isBlank = bytes[min(copied, end)..<end].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || [0xEF, 0xBB, 0xBF].contains($0) }
        if !isBlank { hasTextOutside = true }
        copied = end
    }
}

import TR181

/// Copies a JSON body without the members that are, or may be, secret. Order and spelling of the rest stay as they are.
struct BodyScrubber {
    private static let maxDepth = 64
    private let source: [UInt8]
    private var at = 0
    private var out: [UInt8] = []

    /// The body without secrets; nil when it is not JSON, since then nothing can be said about it.
    static func scrubbed(_ body: [UInt8]) -> [UInt8]? {
        var scrubber = BodyScrubber(source: body)
        scrubber.out.reserveCapacity(body.count)
        guard scrubber.value(depth: 0) else { return nil }
        scrubber.space()
        return scrubber.at == body.count ? scrubber.out : nil
    }

    private init(source: [UInt8]) { self.source = source }

    private var byte: UInt8? { at < source.count ? source[at] : nil }

    private mutating func space() {
        while let byte, byte == 32 || (9...13).contains(byte) { at += 1 }
    }

    private mutating func value(depth: Int) -> Bool {
        guard depth < Self.maxDepth else { return false }
        space()
        switch byte {
        case UInt8(ascii: "{"): return list(closing: UInt8(ascii: "}"), isObject: true, depth: depth)
        case UInt8(ascii: "["): return list(closing: UInt8(ascii: "]"), isObject: false, depth: depth)
        case UInt8(ascii: "\""): return string() != nil
        default: return scalar()
        }
    }

    private mutating func list(closing: UInt8, isObject: Bool, depth: Int) -> Bool {
        guard let opening = byte else { return false }
        out.append(opening)
        at += 1
        space()
        var isFirst = true
        var written = 0
        while byte != closing {
            if !isFirst {
                guard byte == UInt8(ascii: ",") else { return false }
                at += 1
            }
            isFirst = false
            let mark = out.count
            if written > 0 { out.append(UInt8(ascii: ",")) }
            guard let isKept = isObject ? member(depth: depth) : value(depth: depth + 1) ? true : nil else { return false }
            if isKept { written += 1 } else { out.removeSubrange(mark...) }
            space()
        }
        out.append(closing)
        at += 1
        return true
    }

    /// Copies one member; false when it is secret and must be taken back, nil when it is malformed.
    private mutating func member(depth: Int) -> Bool? {
        space()
        guard byte == UInt8(ascii: "\""), let key = string() else { return nil }
        space()
        guard byte == UInt8(ascii: ":") else { return nil }
        out.append(UInt8(ascii: ":"))
        at += 1
        guard value(depth: depth + 1) else { return nil }
        // A key with escapes could spell anything.
        return !(key.utf8.contains(UInt8(ascii: "\\")) || key == "DEV2_USER_CFG" || key == "message" || SecretPolicy.isSecret(webAttribute: key))
    }

    /// Copies a string and gives its raw content.
    private mutating func string() -> String? {
        let start = at
        at += 1
        while let byte, byte != UInt8(ascii: "\"") { at += byte == UInt8(ascii: "\\") ? 2 : 1 }
        guard at < source.count else { return nil }
        at += 1
        out.append(contentsOf: source[start..<at])
        return String(decoding: source[(start + 1)..<(at - 1)], as: UTF8.self)
    }

    private mutating func scalar() -> Bool {
        let start = at
        while let byte {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): at += 1
            default:
                out.append(contentsOf: source[start..<at])
                return at > start
            }
        }
        out.append(contentsOf: source[start..<at])
        return at > start
    }
}

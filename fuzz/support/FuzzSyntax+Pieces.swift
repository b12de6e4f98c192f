extension FuzzSyntax {
    static func between(_ open: [UInt8], _ close: [UInt8], _ body: [UInt8], _ place: Int) -> Range<Int>? {
        guard place < body.count, let start = body[place...].firstIndex(where: open.contains) else { return nil }
        guard let end = body[(start + 1)...].firstIndex(where: close.contains) else { return nil }
        return (start + 1)..<end
    }

    /// Where a quote stands that opens a string: one that comes after one of these bytes.
    static func quote(_ body: [UInt8], _ place: Int, after: String) -> Int? {
        var previous: UInt8 = 0
        for at in max(0, place - 1)..<max(body.count, place - 1, 0) {
            if at >= place, body[at] == UInt8(ascii: "\""), after.utf8.contains(previous) { return at }
            if body[at] > 0x20 { previous = body[at] }
        }
        return nil
    }

    /// What comes after a string that opens here.
    static func stringEnd(_ body: [UInt8], _ open: Int) -> Int {
        var at = open + 1
        while at < body.count, body[at] != UInt8(ascii: "\"") { at += body[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return min(body.count, at + 1)
    }

    /// A name with its value.
    static func member(_ body: [UInt8], _ place: Int) -> Range<Int>? {
        var from = place
        while let open = quote(body, from, after: "{,") {
            var at = stringEnd(body, open)
            while at < body.count, body[at] <= 0x20 { at += 1 }
            if at < body.count, body[at] == UInt8(ascii: ":") { return open..<valueEnd(body, at + 1) }
            from = at
        }
        return nil
    }

    static func object(_ body: [UInt8], _ place: Int) -> Range<Int>? {
        guard place < body.count, let start = body[place...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
        return start..<valueEnd(body, start)
    }

    /// What comes after a value that begins here or after white space.
    static func valueEnd(_ body: [UInt8], _ start: Int) -> Int {
        var depth = 0
        var at = start
        while at < body.count {
            switch body[at] {
            case UInt8(ascii: "\""):
                at = stringEnd(body, at)
                if depth == 0 { return at }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return depth == 0 ? at + 1 : at }
            case UInt8(ascii: ","): if depth == 0 { return at }
            default: break
            }
            at += 1
        }
        return at
    }

    static func element(_ body: [UInt8], _ place: Int) -> Range<Int>? {
        var from = place
        while let name = between([UInt8(ascii: "<")], [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "/")], body, from) {
            if !name.isEmpty {
                let close = [UInt8(ascii: "<"), UInt8(ascii: "/")] + body[name] + [UInt8(ascii: ">")]
                var at = name.upperBound
                while at < body.count, let next = body[at...].firstIndex(of: UInt8(ascii: "<")) {
                    if body[next...].starts(with: close) { return (name.lowerBound - 1)..<(next + close.count) }
                    at = next + 1
                }
            }
            from = name.upperBound
        }
        return nil
    }
}

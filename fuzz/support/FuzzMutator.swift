/// Spoils documents, the same way for the same seed: single bytes, words of the format, and whole pieces of the structure.
public struct FuzzMutator: Sendable {
    /// Larger results are cut.
    public static let maxBytes = 256 << 10

    private let seeds: [[UInt8]]
    var random: FuzzRandom

    public init(_ seeds: [[UInt8]], seed: UInt64) {
        self.seeds = seeds.isEmpty ? [[]] : seeds
        random = FuzzRandom(seed: seed)
    }

    /// The next document.
    public mutating func next() -> [UInt8] {
        var body = seeds[random.below(seeds.count)]
        // Small damage is likelier to get past the parser, much of it to meet code that few documents reach.
        let rounds = 1 << random.below(5)
        let isGentle = random.below(3) > 0
        let syntax = FuzzSyntax(body)
        for _ in 0..<rounds { mutate(&body, syntax, isGentle: isGentle) }
        if body.count > Self.maxBytes { body.removeSubrange(Self.maxBytes...) }
        return body
    }

    /// - Parameter isGentle: leaves the syntax whole, as far as `FuzzSyntax` knows it.
    private mutating func mutate(_ body: inout [UInt8], _ syntax: FuzzSyntax, isGentle: Bool) {
        switch isGentle ? 7 + random.below(7) : random.below(14) {
        case 0: if let at = place(in: body) { body[at] = UInt8.random(in: 0...255, using: &random) }
        case 1: if let at = place(in: body) { body[at] ^= 1 << UInt8(random.below(8)) }
        case 2: if let at = place(in: body) { body.removeSubrange(at..<min(body.count, at + 1 + random.below(8))) }
        case 3: insert(syntax.words, into: &body)
        case 4: insert(FuzzWords.names + FuzzWords.values, into: &body)
        case 5: body.insert(contentsOf: FuzzWords.bytes[random.below(FuzzWords.bytes.count)], at: random.below(body.count + 1))
        case 6: if random.below(4) == 0 { body.removeSubrange(random.below(body.count + 1)...) }
        case 7, 8, 9: replaceScalar(syntax, in: &body)
        default: moveChunk(syntax, in: &body)
        }
    }

    private mutating func place(in body: [UInt8]) -> Int? { body.isEmpty ? nil : random.below(body.count) }

    private mutating func insert(_ words: [String], into body: inout [UInt8]) {
        body.insert(contentsOf: words[random.below(words.count)].utf8, at: random.below(body.count + 1))
    }

    /// Puts a name or a value in the place of another.
    private mutating func replaceScalar(_ syntax: FuzzSyntax, in body: inout [UInt8]) {
        guard let range = syntax.scalar(in: body, near: random.below(body.count + 1)) else { return }
        let other = random.below(3) == 0 ? FuzzWords.names : FuzzWords.values
        var text = syntax.escaped(Array(other[random.below(other.count)].utf8))
        switch random.below(12) {
        case 0: text = [UInt8](repeating: UInt8(ascii: "9"), count: 1 << random.below(13))
        case 1: text = Array(String(repeating: "Device.", count: 1 << random.below(9)).utf8)
        case 2:
            // One that is elsewhere in the document: references in circles, two of one name.
            if let there = syntax.scalar(in: body, near: random.below(body.count + 1)) { text = Array(body[there]) }
        default: break
        }
        body.replaceSubrange(range, with: text)
    }

    /// Takes away, repeats, moves, nests or replaces an object, element or row.
    private mutating func moveChunk(_ syntax: FuzzSyntax, in body: inout [UInt8]) {
        let kind = FuzzSyntax.Kind.allCases[random.below(2)]
        guard let range = syntax.chunk(kind, in: body, near: random.below(body.count + 1)) else { return }
        let chunk = Array(body[range])
        switch random.below(6) {
        case 0: body.removeSubrange(syntax.withSeparator(range, in: body))
        case 1:
            let copies = min(1 << random.below(10), Self.maxBytes / max(1, chunk.count))
            body.insert(contentsOf: (0..<copies).flatMap { _ in syntax.separator + chunk }, at: range.upperBound)
        case 2:
            if let there = syntax.chunk(kind, in: body, near: random.below(body.count + 1)) { body.replaceSubrange(there, with: chunk) }
        case 3:
            if let there = syntax.chunk(kind, in: body, near: random.below(body.count + 1)) {
                body.insert(contentsOf: chunk + syntax.separator, at: there.lowerBound)
            }
        case 4:
            let levels = 1 << random.below(8)
            let (open, close) = syntax.wrapping(kind)
            body.insert(contentsOf: (0..<levels).flatMap { _ in close }, at: range.upperBound)
            body.insert(contentsOf: (0..<levels).flatMap { _ in open }, at: range.lowerBound)
        default:
            let other = seeds[random.below(seeds.count)]
            if let there = syntax.chunk(kind, in: other, near: random.below(other.count + 1)) { body.replaceSubrange(range, with: other[there]) }
        }
    }
}

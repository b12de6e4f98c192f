/// Damages messages as a broken device, a broken network or an attacker would. The same seed damages in the same way.
public struct BERMutator: Sendable {
    private var generator: SeededGenerator

    public init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// A copy with one to four injuries: octets changed, taken out, put in, doubled or cut off, and lengths and tags that lie.
    public mutating func damaged(_ message: [UInt8]) -> [UInt8] {
        var bytes = message
        for _ in 0..<Int.random(in: 1...4, using: &generator) { injure(&bytes) }
        return bytes == message ? bytes + [0] : bytes
    }

    /// Octets that have nothing to do with SNMP.
    public mutating func noise() -> [UInt8] {
        (0..<Int.random(in: 1...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private mutating func injure(_ bytes: inout [UInt8]) {
        guard let index = bytes.indices.randomElement(using: &generator) else { return bytes.append(0x30) }
        switch Int.random(in: 0...8, using: &generator) {
        case 0: bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
        case 4: bytes.removeLast(bytes.count - index)
        case 5:
            // The octet behind a tag is a length: a long form that promises much.
            let lie = [[0x80], [0x84, 0x7F, 0xFF, 0xFF, 0xFF], [0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x82, 0xFF, 0xFF], [0x7F], [0]] as [[UInt8]]
            if let at = bytes.indices.filter({ Self.isTag(bytes[$0]) }).randomElement(using: &generator), at + 1 < bytes.count {
                bytes.replaceSubrange(at + 1...at + 1, with: lie.randomElement(using: &generator) ?? [])
            }
        case 6:
            let tags: [UInt8] = [0x02, 0x04, 0x05, 0x06, 0x30, 0x40, 0x41, 0x42, 0x43, 0x44, 0x46, 0x80, 0x81, 0x82, 0xA0, 0xA2, 0xA5, 0xA8, 0x78, 0x79]
            if let at = bytes.indices.filter({ Self.isTag(bytes[$0]) }).randomElement(using: &generator) {
                bytes[at] = tags.randomElement(using: &generator) ?? 0
            }
        case 7:
            // A sub-identifier that never ends.
            bytes.insert(contentsOf: [UInt8](repeating: 0xFF, count: Int.random(in: 1...12, using: &generator)), at: index)
        default:
            let end = min(bytes.count, index + Int.random(in: 1...64, using: &generator))
            bytes.insert(contentsOf: bytes[index..<end], at: end)
        }
    }

    private static func isTag(_ octet: UInt8) -> Bool {
        [0x02, 0x04, 0x05, 0x06, 0x30, 0x41, 0x42, 0x43, 0x46, 0xA0, 0xA1, 0xA2, 0xA5].contains(octet)
    }
}

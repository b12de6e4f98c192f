/// Octets that a broken device or network could send instead of an answer.
enum GarbageDatagram {
    /// One time in two a damaged copy of the true answer (octets changed or the end cut off), else nothing like an SNMP message.
    static func make(from answer: [UInt8], seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        guard Bool.random(using: &generator), !answer.isEmpty else {
            return (0..<Int.random(in: 1...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
        guard Bool.random(using: &generator) else {
            return Array(answer.prefix(Int.random(in: 0..<answer.count, using: &generator)))
        }
        var damaged = answer
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            damaged[Int.random(in: damaged.indices, using: &generator)] ^= UInt8.random(in: 1...255, using: &generator)
        }
        return damaged
    }
}

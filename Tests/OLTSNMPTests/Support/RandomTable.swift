@testable import OLTSNMP

/// Invented row numbers of every shape a table may have.
struct RandomTable {
    let rows: [[UInt32]]
    /// What somebody may know of it from earlier, rightly or wrongly.
    let parts: [[UInt32]]

    init(_ random: inout SeededRandom) {
        func number(_ range: ClosedRange<UInt32>) -> UInt32 { UInt32.random(in: range, using: &random) }
        func few() -> UInt32 { number(0...24) }
        var rows: Set<[UInt32]> = []
        switch number(0...9) {
        case 0: break
        case 1: rows.insert([number(0...UInt32.max)])
        case 2: for row in 0..<number(1...2500) { rows.insert([row]) }
        case 3: for _ in 0..<number(1...800) { rows.insert([number(0...UInt32.max)]) }
        case 4:
            // Ports of any size, some empty, at a distance as fields of bits have them.
            let (step, most) = (UInt32(1) << number(0...12), number(1...128))
            for port in 0..<number(1...40) { for onu in 0..<number(0...most) { rows.insert([4_194_304_000 + port * step, onu + 1]) } }
        case 5:
            for slot in 0..<few() { for port in 0..<number(0...16) { for onu in 0..<number(0...40) { rows.insert([slot, port, onu]) } } }
        case 6:
            // Everything in one number.
            for _ in 0..<number(1...30) {
                let port = 1 << 28 | number(0...15) << 23 | number(0...15) << 16
                for onu in 0..<number(1...64) { rows.insert([port | onu]) }
            }
        case 7:
            // A dense heap, and a few rows very far away.
            for row in 0..<number(1...1500) { rows.insert([1, row]) }
            for _ in 0..<few() { rows.insert([number(0...3), number(0...UInt32.max)]) }
        case 8:
            for _ in 0..<number(1...700) { rows.insert([12] + Array("LAB0".utf8).map { UInt32($0) } + (0..<8).map { _ in number(48...57) }) }
        default:
            // Names of any length, one of them the beginning of another.
            let stem = (0..<number(1...100)).map { _ in number(0...2) }
            for _ in 0..<number(1...300) { rows.insert(stem + (0..<number(0...9)).map { _ in number(0...3) }) }
        }
        let all = rows.sorted { $0.lexicographicallyPrecedes($1) }
        self.rows = all
        switch number(0...4) {
        case 0: parts = stride(from: Int(few()), to: all.count, by: 20).map { all[$0] }
        case 1: parts = Array(Set(all.compactMap { $0.first.map { [$0] } })).filter { _ in random.happens(0.8) }
        case 2: parts = (0..<few()).map { _ in [number(0...UInt32.max), number(0...3)] }
        default: parts = []
        }
    }
}

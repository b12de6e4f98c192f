import Testing

@testable import OLTSNMP

/// A table by request number says what a dictionary would, whatever is put in and taken out.
struct IDTableTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func agreesWithADictionary(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var table = IDTable<Int>()
        var dictionary: [UInt64: Int] = [:]
        var newest: UInt64 = 1
        for step in 0..<20_000 {
            // Numbers in a row, as requests have them, some of packs, and some of long ago.
            let id =
                switch Int.random(in: 0..<4, using: &random) {
                case 0: newest
                case 1: RequestQueue.packs + UInt64(Int.random(in: 0..<500, using: &random))
                default: max(1, newest - min(newest - 1, UInt64(Int.random(in: 0..<300, using: &random))))
                }
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                newest += 1
                table[newest] = step
                dictionary[newest] = step
            case 1:
                table[id] = step
                dictionary[id] = step
            default: #expect(table.removeValue(forKey: id) == dictionary.removeValue(forKey: id))
            }
            #expect(table.count == dictionary.count)
            #expect(table[id] == dictionary[id])
        }
        #expect(Dictionary(uniqueKeysWithValues: table.all.map { ($0.id, $0.value) }) == dictionary)
        for id in dictionary.keys { table[id] = nil }
        #expect(table.isEmpty)
        #expect(table.all.isEmpty)
    }
}

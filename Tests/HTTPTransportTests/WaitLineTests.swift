import Testing

@testable import HTTPTransport

@Suite struct WaitLineTests {
    @Test func keepsTheOrderThroughCompaction() {
        var line = WaitLine<Int>()
        var taken: [Int] = []
        for number in 0..<200 {
            line.append(number)
            if number % 2 == 1, let first = line.popFirst() { taken.append(first) }
        }
        while let first = line.popFirst() { taken.append(first) }
        #expect(taken == Array(0..<200))
        #expect(line.isEmpty)
    }

    @Test func dropsWhatIsGone() {
        var line = WaitLine<Int>()
        for number in 0..<10 { line.append(number) }
        _ = line.popFirst()
        line.removeAll { $0 % 2 == 0 }
        #expect(line.count == 5)
        #expect(line.popFirst() == 1)
    }
}

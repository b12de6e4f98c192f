import Testing

@testable import HTTPTransport

@Suite struct DeadlineHeapTests {
    private final class Element: DeadlineHeapElement {
        let deadline: Int64
        var heapIndex = -1
        init(_ deadline: Int64) { self.deadline = deadline }
    }

    @Test func givesTheNearestFirstWhateverIsRemoved() {
        var generator = SystemRandomNumberGenerator()
        var heap = DeadlineHeap<Element>()
        let elements = (0..<500).map { _ in Element(Int64.random(in: 0..<200, using: &generator)) }
        for element in elements { heap.insert(element) }
        let removed = elements.shuffled(using: &generator).prefix(250)
        for element in removed { heap.remove(element) }
        let expected = elements.filter { element in !removed.contains { $0 === element } }.map(\.deadline).sorted()
        var order: [Int64] = []
        while let first = heap.first {
            order.append(first.deadline)
            heap.remove(first)
        }
        #expect(order == expected)
        #expect(elements.allSatisfy { $0.heapIndex == -1 })
    }

    @Test func ignoresWhatItDoesNotHold() {
        var heap = DeadlineHeap<Element>()
        let one = Element(1)
        let stranger = Element(2)
        heap.insert(one)
        heap.insert(one)
        heap.remove(stranger)
        stranger.heapIndex = 0
        heap.remove(stranger)
        #expect(heap.count == 1 && heap.first === one)
    }
}

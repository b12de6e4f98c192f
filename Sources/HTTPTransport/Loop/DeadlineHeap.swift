/// What a ``DeadlineHeap`` orders. The heap alone writes `heapIndex`.
protocol DeadlineHeapElement: AnyObject {
    /// Nanoseconds on the transport's clock.
    var deadline: Int64 { get }
    /// The position in the heap, -1 outside of it.
    var heapIndex: Int { get set }
}

/// A binary heap with the nearest deadline first, from which any element can be removed: an ended transfer leaves nothing behind.
struct DeadlineHeap<Element: DeadlineHeapElement> {
    private var elements: [Element] = []

    var count: Int { elements.count }
    var isEmpty: Bool { elements.isEmpty }
    var first: Element? { elements.first }

    mutating func insert(_ element: Element) {
        guard element.heapIndex < 0 else { return }
        element.heapIndex = elements.count
        elements.append(element)
        siftUp(element.heapIndex)
    }

    mutating func remove(_ element: Element) {
        let index = element.heapIndex
        guard elements.indices.contains(index), elements[index] === element else { return }
        swap(index, elements.count - 1)
        elements.removeLast()
        element.heapIndex = -1
        guard index < elements.count else { return }
        siftUp(index)
        siftDown(index)
    }

    private mutating func siftUp(_ start: Int) {
        var index = start
        while index > 0 {
            let parent = (index - 1) / 2
            guard elements[index].deadline < elements[parent].deadline else { return }
            swap(index, parent)
            index = parent
        }
    }

    private mutating func siftDown(_ start: Int) {
        var index = start
        while true {
            var smallest = index
            for child in [2 * index + 1, 2 * index + 2] where child < elements.count {
                if elements[child].deadline < elements[smallest].deadline { smallest = child }
            }
            guard smallest != index else { return }
            swap(index, smallest)
            index = smallest
        }
    }

    private mutating func swap(_ one: Int, _ other: Int) {
        elements.swapAt(one, other)
        elements[one].heapIndex = one
        elements[other].heapIndex = other
    }
}

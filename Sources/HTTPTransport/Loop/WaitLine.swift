/// A first-in, first-out line with constant-time removal at the front.
struct WaitLine<Element> {
    private var elements: [Element?] = []
    private var front = 0

    var count: Int { elements.count - front }
    var isEmpty: Bool { count == 0 }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard front < elements.count else { return nil }
        let element = elements[front]
        elements[front] = nil
        front += 1
        if front >= 32, front * 2 >= elements.count {
            elements.removeFirst(front)
            front = 0
        }
        return element
    }

    mutating func removeAll(where isGone: (Element) -> Bool) {
        elements.removeFirst(front)
        front = 0
        elements.removeAll { $0.map(isGone) ?? true }
    }
}

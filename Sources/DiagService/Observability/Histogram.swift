/// Cumulative buckets with the edges of the HTTP semantic conventions.
struct Histogram: Sendable {
    static let edges: [Double] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
    private(set) var counts = [Int](repeating: 0, count: Histogram.edges.count)
    private(set) var count = 0
    private(set) var sum = 0.0

    mutating func observe(_ value: Double) {
        count += 1
        sum += value
        for (index, edge) in Self.edges.enumerated() where value <= edge { counts[index] += 1 }
    }
}

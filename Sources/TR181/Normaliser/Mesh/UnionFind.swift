/// Groups of numbers that turned out to be one.
struct UnionFind {
    private var parent: [Int]

    init(_ count: Int) { parent = Array(0..<count) }

    /// The smallest number of the group.
    mutating func root(_ member: Int) -> Int {
        var at = member
        while parent[at] != at {
            parent[at] = parent[parent[at]]
            at = parent[at]
        }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) {
        let left = root(a)
        let right = root(b)
        if left < right { parent[right] = left } else { parent[left] = right }
    }
}

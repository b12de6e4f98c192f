import DeviceReport

/// Which nodes of two sources are one: those that share an address, then those that share a serial, and the two that are the modem.
struct MeshMatch {
    /// One node as both sources have it; of each source more than one row where the other shows that they are one.
    struct Pair {
        var live: [MeshNode] = []
        var known: [MeshNode] = []
    }

    private(set) var pairs: [Pair] = []
    private var byKey: [String: Int] = [:]
    /// Where the rows of a pair went that was taken into another.
    private var movedTo: [Int: Int] = [:]

    init(live: [MeshNode], known: [MeshNode]) {
        for node in live { add(node, isLive: true) }
        for node in known { add(node, isLive: false) }
        pairs = pairs.filter { !($0.live.isEmpty && $0.known.isEmpty) }
    }

    private mutating func add(_ node: MeshNode, isLive: Bool) {
        let keys = Self.keys(node)
        let hits = Set(keys.compactMap { byKey[$0] }.map { settled($0) }).sorted()
        let home = hits.first ?? pairs.count
        if hits.isEmpty { pairs.append(Pair()) }
        for other in hits.dropFirst() {
            pairs[home].live += pairs[other].live
            pairs[home].known += pairs[other].known
            pairs[other] = Pair()
            movedTo[other] = home
        }
        if isLive { pairs[home].live.append(node) } else { pairs[home].known.append(node) }
        for key in keys { byKey[key] = home }
    }

    private func settled(_ index: Int) -> Int {
        var at = index
        while let next = movedTo[at] { at = next }
        return at
    }

    private static func keys(_ node: MeshNode) -> [String] {
        var keys = node.aliases + [node.id]
        if let serial = node.serial.value, serial.utf8.count >= 6, Set(serial.utf8).count > 2 { keys.append("serial \(serial)") }
        if node.isGateway { keys.append("gateway") }
        return keys
    }
}

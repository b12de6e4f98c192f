/// What the faults in force make of the rows: which are gone, in which order the others follow, which come as another type.
struct SNMPRowView {
    /// How a table goes on after one of its rows.
    enum Order {
        /// As SNMP wants it.
        case ascending
        /// Neighbours are exchanged, so that every second row is smaller than the one before it.
        case swapped
        /// After the last row of a table comes its first.
        case circular
    }

    /// A share of the rows, always the same ones for the same seed.
    struct Holes {
        var share: Double
        var seed: UInt64
        var selector: SNMPRowSelector?
    }

    var hidesAll = false
    var hidden: [SNMPRowSelector] = []
    var holes: [Holes] = []
    /// In the order of setting; nil selects every row.
    var orders: [(order: Order, selector: SNMPRowSelector?)] = []
    var mistyped: [SNMPRowSelector?] = []

    func hides(_ name: SNMPOID) -> Bool {
        hidesAll || hidden.contains { $0.matches(name) } || holes.contains { $0.contains(name) }
    }

    var hidesNothing: Bool { !hidesAll && hidden.isEmpty && holes.isEmpty }

    func order(at name: SNMPOID) -> Order {
        orders.first { $0.selector?.matches(name) ?? true }?.order ?? .ascending
    }

    func mistypes(_ name: SNMPOID) -> Bool {
        mistyped.contains { $0?.matches(name) ?? true }
    }
}

extension SNMPRowView.Holes {
    func contains(_ name: SNMPOID) -> Bool {
        guard selector?.matches(name) ?? true else { return false }
        // FNV-1a over the arcs; the generator behind it spreads neighbours.
        let hash = name.arcs.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        var generator = SeededGenerator(seed: hash)
        return Double.random(in: 0..<1, using: &generator) < share
    }
}

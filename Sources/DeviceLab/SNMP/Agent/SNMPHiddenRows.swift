/// The rows that a noSuchInstance fault has taken away.
struct SNMPHiddenRows {
    var all = false
    var selectors: [SNMPRowSelector] = []

    func hides(_ name: SNMPOID) -> Bool {
        all || selectors.contains { $0.matches(name) }
    }
}

extension InterfaceStats {
    /// The same counters seen from the other end of the link.
    public var swapped: InterfaceStats {
        func mark(_ value: Observed<Int>) -> Observed<Int> {
            guard let count = value.value, var origin = value.origin else { return value }
            origin.scale = "swapped"
            return Observed(count, origin, conflicts: value.conflicts)
        }
        var out = self
        (out.rxBytes, out.txBytes) = (mark(txBytes), mark(rxBytes))
        (out.rxPackets, out.txPackets) = (mark(txPackets), mark(rxPackets))
        return out
    }
}

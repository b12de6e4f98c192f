import DeviceReport

extension InterfaceStats {
    /// Whether anything was counted: firmwares leave whole tables at zero.
    var hasTraffic: Bool {
        [rxBytes, txBytes, rxPackets, txPackets, rxErrors, txErrors, rxDiscards, txDiscards].contains { ($0.value ?? 0) > 0 }
    }
}

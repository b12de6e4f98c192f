import DeviceReport

/// An IPv4 default route, enabled or not.
struct DefaultRoute {
    let row: TreeObject
    /// Canonical reference of its interface.
    let interface: String
    let enabled: Bool
    /// Enabled, and its status says so.
    let active: Bool

    /// The default routes of a device. Devices write the default destination empty or as zeros.
    static func all(_ scope: TreeScope) -> [DefaultRoute] {
        scope.rows("Device.Routing.Router.{i}.IPv4Forwarding").compactMap { row in
            guard let interface = row.reference("Interface"), isZero(row.raw("DestIPAddress")), isZero(row.raw("DestSubnetMask")) else { return nil }
            let enabled = row.flag("Enable") ?? true
            let status = row.text("Status")?.lowercased()
            return DefaultRoute(row: row, interface: interface, enabled: enabled, active: enabled && status == "enabled")
        }
    }

    private static func isZero(_ text: String?) -> Bool {
        guard let text = text.map({ Scalar.trimmed($0) }) else { return true }
        return text.isEmpty || text == "0.0.0.0"
    }
}

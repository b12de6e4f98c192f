public import DeviceReport
public import ModemBridgeClient

/// Modems that the service reads itself: how, and with which accounts.
public struct ModemSetup: Sendable {
    public var configuration: NativeConfiguration
    /// The account of a modem; nil leaves it unread.
    public var account: @Sendable (DeviceIdentity) -> ModemCredentials?
    /// Where the accounts come from a file, which is read anew when the process is told so.
    public let shelf: ModemAccountShelf?

    public init(configuration: NativeConfiguration, accounts: ModemAccountShelf) {
        self.configuration = configuration
        account = { accounts.account(of: $0) }
        shelf = accounts
    }

    public init(configuration: NativeConfiguration, account: @escaping @Sendable (DeviceIdentity) -> ModemCredentials?) {
        self.configuration = configuration
        self.account = account
        shelf = nil
    }

    /// `10.20.0.0/16, 2001:db8::/32`; nil when one of them is no range, or none is there.
    static func networks(_ text: String) -> [AddressRange]? {
        let parts = text.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map { part in String(part.reversed().drop { $0 == " " }.reversed()) }
        let ranges = parts.compactMap { AddressRange($0) }
        return ranges.isEmpty || ranges.count < parts.count ? nil : ranges
    }
}

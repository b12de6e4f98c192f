/// The name of an object of the web interface: `DEV2_` and capitals, digits, underscores.
struct ObjectName: Sendable, Hashable {
    /// It holds the passwords of both accounts in clear.
    private static let refused: Set<String> = ["DEV2_USER_CFG"]

    let text: String

    init?(_ text: String) {
        guard text.hasPrefix("DEV2_"), (6...64).contains(text.utf8.count), !Self.refused.contains(text),
            text.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) || $0 == UInt8(ascii: "_") })
        else { return nil }
        self.text = text
    }
}

/// An account of a modem's web interface. It prints without its password.
public struct ModemCredentials: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The hidden account of the page, `user` as a rule.
    public var user: String
    let password: String

    public init(user: String = "user", password: String) {
        self.user = user
        self.password = password
    }

    public var description: String { "ModemCredentials" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

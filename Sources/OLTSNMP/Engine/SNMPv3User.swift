/// A user of the user-based security model. Passwords need at least 8 characters.
public struct SNMPv3User: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    public enum Authentication: Sendable, Hashable {
        case none
        case md5(password: String)
        case sha1(password: String)
        case sha224(password: String)
        case sha256(password: String)
        case sha384(password: String)
        case sha512(password: String)
    }

    public enum Privacy: Sendable, Hashable {
        case none
        case des(password: String)
        case aes128(password: String)
        case aes256(password: String)
    }

    public var name: String
    public var authentication: Authentication
    /// Needs authentication.
    public var privacy: Privacy
    public var contextName: String

    public init(name: String, authentication: Authentication = .none, privacy: Privacy = .none, contextName: String = "") {
        self.name = name
        self.authentication = authentication
        self.privacy = privacy
        self.contextName = contextName
    }

    public var description: String { "SNMPv3 user" }
    public var debugDescription: String { description }
}

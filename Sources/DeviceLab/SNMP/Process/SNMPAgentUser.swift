import Foundation

/// An SNMPv3 user of an ``SNMPAgentProcess``. Passwords need at least eight characters, and none of them may be a line break.
public struct SNMPAgentUser: Sendable, Hashable, Codable {
    public enum Authentication: Sendable, Hashable, Codable {
        case none
        case md5(password: String)
        case sha1(password: String)
        case sha256(password: String)
        case sha512(password: String)
    }

    public enum Privacy: Sendable, Hashable, Codable {
        case none
        case des(password: String)
        case aes128(password: String)
    }

    public var name: String
    public var authentication: Authentication
    /// Needs authentication.
    public var privacy: Privacy

    public init(name: String, authentication: Authentication = .none, privacy: Privacy = .none) {
        self.name = name
        self.authentication = authentication
        self.privacy = privacy
    }

    /// The level below which the agent refuses the user: 1 nothing, 2 authenticated, 3 encrypted too.
    var securityLevel: Int32 {
        if authentication == .none { return 1 }
        return privacy == .none ? 2 : 3
    }

    /// The text behind `createUser` in net-snmp's configuration; nil when it cannot be one.
    var createUser: String? {
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }) else { return nil }
        var words = [name]
        switch authentication {
        case .none: break
        case .md5(let password): words += ["MD5", Self.quoted(password)]
        case .sha1(let password): words += ["SHA", Self.quoted(password)]
        case .sha256(let password): words += ["SHA-256", Self.quoted(password)]
        case .sha512(let password): words += ["SHA-512", Self.quoted(password)]
        }
        switch privacy {
        case .none: break
        case .des(let password): words += ["DES", Self.quoted(password)]
        case .aes128(let password): words += ["AES", Self.quoted(password)]
        }
        return words.contains("") ? nil : words.joined(separator: " ")
    }

    /// Empty for a password that is none.
    private static func quoted(_ password: String) -> String {
        guard password.utf8.count >= 8, password.utf8.allSatisfy({ $0 >= 0x20 }) else { return "" }
        return "\"" + password.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }
}

import Foundation

/// How a modem's web interface encrypts its sessions.
public enum CipherKind: String, Sendable, Hashable, CaseIterable {
    /// AES-128-CBC, signed with bare RSA.
    case cbc
    /// AES-128-GCM, signed with bare RSA.
    case gcm
    /// AES-128-GCM, signed with RSA-OAEP.
    case gcmOAEP = "gcm_oaep"

    /// A session's own cipher with keys that were not used before.
    func makeCipher(using generator: inout some RandomNumberGenerator) -> any SessionCipher {
        switch self {
        case .cbc: CBCCipher(key: Self.digits(16, &generator), iv: Self.digits(16, &generator))
        case .gcm: GCMCipher(key: Self.digits(16, &generator), nonce: Self.digits(12, &generator), signsWithOAEP: false)
        case .gcmOAEP: GCMCipher(key: Self.digits(16, &generator), nonce: Self.digits(12, &generator), signsWithOAEP: true)
        }
    }

    /// The page takes its clock and some digits more; any digits do, and these cannot be guessed from the time.
    private static func digits(_ count: Int, _ generator: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 48...57, using: &generator) }
    }
}

extension CipherKind {
    /// The script in which the page encrypts, public before any login.
    static let scriptPath = "/js/tpEncrypt.js"

    /// What that script does; nil when it says none of the three. A login is never spent on finding out: the modem may count it.
    init?(script: [UInt8]) {
        let text = Self.withoutComments(String(decoding: script, as: UTF8.self)).lowercased()
        let usesGCM = text.contains("gcm")
        let usesOAEP = text.contains("encryptoaep")
        switch (usesGCM, usesOAEP) {
        case (true, true): self = .gcmOAEP
        case (true, false): self = .gcm
        case (false, false) where text.contains("cbc"): self = .cbc
        default: return nil
        }
    }

    /// A comment about a cipher is not its use.
    private static func withoutComments(_ text: String) -> String {
        var kept = ""
        var rest = Substring(text)
        while let start = rest.range(of: "/*") {
            kept += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].range(of: "*/") else { return kept }
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }
}

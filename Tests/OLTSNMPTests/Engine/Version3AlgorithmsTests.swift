import Testing

@testable import OLTSNMP

/// Every way to authenticate and to encrypt that the client offers, against net-snmp's own agent.
@Suite struct EveryAlgorithmOfVersion3IsSpoken {
    private static let authentications: [(word: String, user: SNMPv3User.Authentication)] = [
        ("MD5", .md5(password: "authsecret")), ("SHA", .sha1(password: "authsecret")), ("SHA-224", .sha224(password: "authsecret")),
        ("SHA-256", .sha256(password: "authsecret")), ("SHA-384", .sha384(password: "authsecret")), ("SHA-512", .sha512(password: "authsecret")),
    ]
    private static let privacies: [(word: String, user: SNMPv3User.Privacy)] = [
        ("", .none), ("DES", .des(password: "privsecret")), ("AES", .aes128(password: "privsecret")), ("AES-256", .aes256(password: "privsecret")),
    ]

    @Test func withEveryOther() async throws {
        var lines: [String] = []
        var users: [SNMPv3User] = []
        for authentication in Self.authentications {
            for privacy in Self.privacies {
                let name = "user\(users.count)"
                let secret = privacy.word.isEmpty ? "" : " \(privacy.word) \"privsecret\""
                lines.append("createUser \(name) \(authentication.word) \"authsecret\"\(secret)")
                // Below this level the user is refused, so that an answer proves the encryption.
                lines.append("rouser \(name) \(secret.isEmpty ? "auth" : "priv")")
                users.append(SNMPv3User(name: name, authentication: authentication.user, privacy: privacy.user))
            }
        }
        guard let agent = try await NetSNMPAgent.start(more: lines) else { return print("skipped: snmpd is not installed") }
        defer { agent.stop() }
        let engine = SNMPEngine()
        let name = oid("1.3.6.1.2.1.1.2.0")
        for user in users {
            let target = agent.target(.v3(user))
            let answer = await attempt(engine, target, [name], .after(20))
            let value = (try? answer.get())?[name]
            #expect(value == .oid(oid("1.3.6.1.4.1.8072.3.2.10")), "\(user.authentication) \(user.privacy)")
            engine.close(target)
        }
        // The agent does look at the secrets.
        for user in users.suffix(3) {
            var wrong = user
            wrong.authentication = .sha512(password: "another secret")
            let target = agent.target(.v3(wrong), timeout: .milliseconds(300))
            #expect(await attempt(engine, target, [name], .after(2)).errorCode != nil)
            engine.close(target)
        }
    }
}

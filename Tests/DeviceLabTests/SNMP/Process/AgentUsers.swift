@testable import DeviceLab

/// Invented SNMPv3 users, and how net-snmp's tools name them.
enum AgentUsers {
    static let all = [
        SNMPAgentUser(name: "watcher", authentication: .sha1(password: "authsecret"), privacy: .aes128(password: "privsecret")),
        SNMPAgentUser(name: "reader", authentication: .sha256(password: "auth \"secret\"")),
        SNMPAgentUser(name: "old", authentication: .md5(password: "authsecret"), privacy: .des(password: "privsecret")),
        SNMPAgentUser(name: "plain"),
    ]

    static let watcher = ["-u", "watcher", "-l", "authPriv", "-a", "SHA", "-A", "authsecret", "-x", "AES", "-X", "privsecret"]
    static let reader = ["-u", "reader", "-l", "authNoPriv", "-a", "SHA-256", "-A", "auth \"secret\""]
    static let old = ["-u", "old", "-l", "authPriv", "-a", "MD5", "-A", "authsecret", "-x", "DES", "-X", "privsecret"]
    static let plain = ["-u", "plain", "-l", "noAuthNoPriv"]
}

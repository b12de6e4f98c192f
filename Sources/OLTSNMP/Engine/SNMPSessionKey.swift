/// What makes a session of its own. Targets that differ only in how gently the agent is to be treated share one, so that
/// its cap is one.
struct SNMPSessionKey: Hashable {
    let address: String
    let port: UInt16
    let credentials: SNMPCredentials
    let acceptsAnyAnswerAddress: Bool

    init(_ target: SNMPTarget) {
        address = target.address
        port = target.port
        credentials = target.credentials
        acceptsAnyAnswerAddress = target.acceptsAnyAnswerAddress
    }

    /// Address and port tell nearly all of them apart; the rest is compared.
    func hash(into hasher: inout Hasher) {
        hasher.combine(address)
        hasher.combine(port)
    }
}

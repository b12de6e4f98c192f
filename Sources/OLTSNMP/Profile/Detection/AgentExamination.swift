/// What an agent said when it was asked who it is.
struct AgentExamination: Sendable {
    var identity: OLTIdentity
    /// As it said it; nil when it has none.
    var sysObjectID: OID?
}

/// What the agent does about a request, before anything is encoded.
struct SNMPDecision {
    var answer: SNMPAnswer
    var effect: SNMPFaultEffect
    /// How long the answer waits for requests before it, and for its faults.
    var delay: Duration

    /// The octets of the true answer, as they leave, how often and when.
    func reaction(_ encoded: [UInt8]) -> SNMPReaction {
        SNMPReaction(payload: effect.spoiled(encoded), copies: 1 + effect.extraCopies, delay: delay)
    }
}

/// What the faults do to one request, taken together.
struct SNMPFaultEffect {
    var isLost = false
    var isLate = false
    var delay: Duration = .zero
    var extraCopies = 0
    var errorStatus: SNMPErrorStatus?
    /// Seeds the octets sent instead of the answer.
    var garbageSeed: UInt64?
    /// Seeds the damage done to the answer.
    var damageSeed: UInt64?

    /// The octets that leave in place of the true answer.
    func spoiled(_ answer: [UInt8]) -> [UInt8] {
        if let garbageSeed { return GarbageDatagram.make(from: answer, seed: garbageSeed) }
        guard let damageSeed else { return answer }
        var mutator = BERMutator(seed: damageSeed)
        return mutator.damaged(answer)
    }
}

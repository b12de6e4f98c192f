/// Octets that a broken device or network could send instead of an answer.
enum GarbageDatagram {
    /// One time in two a damaged copy of the true answer, else nothing like an SNMP message.
    static func make(from answer: [UInt8], seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        let damages = Bool.random(using: &generator)
        var mutator = BERMutator(seed: generator.next())
        return damages ? mutator.damaged(answer) : mutator.noise()
    }
}

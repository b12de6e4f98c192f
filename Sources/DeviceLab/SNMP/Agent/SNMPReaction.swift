/// What the agent does about a request it owes an answer: these octets, so many times, after so long.
struct SNMPReaction {
    var payload: [UInt8]
    var copies: Int
    var delay: Duration
}

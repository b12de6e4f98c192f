/// A way in which an agent misbehaves. Faults can be set, changed and cleared while the agent runs.
public indirect enum SNMPFault: Sendable, Hashable, Codable {
    /// Every answer comes this much later; other requests are answered meanwhile.
    case delay(Duration)
    /// As `delay`, meant to be beyond the manager's timeout: answers that the manager no longer waits for. Counted as late.
    case late(Duration)
    /// Requests are lost with this probability (0 to 1), drawn from a generator with this seed.
    case loss(probability: Double, seed: UInt64)
    /// The first so many requests after the fault was set are lost.
    case dropFirst(Int)
    /// Every answer is sent so many more times.
    case duplicate(extra: Int)
    /// Requests arrive and nothing comes back.
    case neverAnswer
    /// Every answer is held back for a time of its own up to this, so that later ones overtake it.
    case reorder(within: Duration, seed: UInt64)
    /// Requests with more variable bindings than this are answered tooBig.
    case tooBig(aboveVarBinds: Int)
    /// The rows the fault is set for are gone: GET answers noSuchInstance (v1: noSuchName), GETNEXT and GETBULK go past them.
    case noSuchInstance
    /// As `noSuchInstance` for this share (0 to 1) of the rows, always the same ones for the same seed.
    case holes(share: Double, seed: UInt64)
    /// Neighbouring rows of a table are exchanged in GETNEXT and GETBULK: names that do not increase.
    case wrongOrder
    /// After the last row of a table GETNEXT and GETBULK begin again with its first: a walk without an end.
    case endlessLoop
    /// Values come as another type: numbers as text, text as a number, anything else as NULL.
    case wrongType
    /// Requests are answered with error-status genErr.
    case generalError
    /// Instead of an answer come random octets from a generator with this seed: sometimes a damaged answer, sometimes nothing like one.
    case garbage(seed: UInt64)
    /// The answer with its encoding damaged: octets changed, added, lost or cut off, lengths and tags that lie.
    case malformed(seed: UInt64)
    /// All of these, each as if set alone.
    case several([SNMPFault])
}

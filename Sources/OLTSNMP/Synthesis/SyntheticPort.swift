/// A PON port of an invented plant: how far away its splitter is, and what has happened to its feeder.
struct SyntheticPort {
    enum Event {
        case none
        /// The feeder is cut: all of them lose light within seconds.
        case fibreCut(Int64)
        /// The street has no power: many say goodbye at one time.
        case powerCut(Int64)
    }

    var event: Event
    /// Metres.
    var feeder: Double
    /// dB, splitters and connectors.
    var loss: Double
    /// dBm.
    var tx: Double

    init(at now: Int64, _ random: inout SeededRandom) {
        let since = now - Int64.random(in: 120...86_400, using: &random)
        let dice = random.between(0, 1)
        event = dice < 0.03 ? .fibreCut(since) : dice < 0.08 ? .powerCut(since) : .none
        feeder = random.between(400, 9_000)
        loss = random.between(15.5, 18.5)
        tx = random.between(3.2, 4.8)
    }
}

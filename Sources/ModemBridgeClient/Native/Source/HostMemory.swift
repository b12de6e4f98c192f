/// What modems' pages have told, by modem: spares the page and its script on the next visit. A value; bounded.
struct HostMemory: Sendable {
    struct Entry: Sendable {
        var cipher: CipherKind
        var account: String?
        var endpoint: ModemEndpoint
        var learntAt: ContinuousClock.Instant
    }

    /// A reading that may serve again.
    struct Reading: Sendable {
        var body: [UInt8]
        var need: ReadNeed
        var at: ContinuousClock.Instant
    }

    private let limit: Int
    private var entries: [ModemEndpoint: Entry] = [:]
    private var readings: [ModemEndpoint: Reading] = [:]

    init(limit: Int = 4096) { self.limit = max(1, limit) }

    func cipher(of modem: ModemEndpoint, at now: ContinuousClock.Instant, memory: Duration) -> Entry? {
        entries[modem].flatMap { now - $0.learntAt <= memory ? $0 : nil }
    }

    mutating func learn(_ entry: Entry, of modem: ModemEndpoint) {
        if entries.count >= limit, entries[modem] == nil, let oldest = entries.min(by: { $0.value.learntAt < $1.value.learntAt })?.key {
            entries[oldest] = nil
        }
        entries[modem] = entry
    }

    /// After anything that looks like another firmware, the page is read anew.
    mutating func forget(_ modem: ModemEndpoint) { entries[modem] = nil }

    func reading(of modem: ModemEndpoint, for need: ReadNeed, at now: ContinuousClock.Instant, maxAge: Duration) -> [UInt8]? {
        guard let kept = readings[modem], kept.need == need || kept.need == .everything, now - kept.at <= maxAge else { return nil }
        return kept.body
    }

    mutating func keep(_ body: [UInt8], of modem: ModemEndpoint, for need: ReadNeed, at now: ContinuousClock.Instant, maxAge: Duration) {
        readings = readings.filter { now - $0.value.at <= maxAge }
        if readings.count < 256 { readings[modem] = Reading(body: body, need: need, at: now) }
    }
}

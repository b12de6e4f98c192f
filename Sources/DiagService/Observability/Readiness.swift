/// Signs of life of the sources, remembered for a few seconds so that a monitor cannot load them.
public actor Readiness {
    private let readers: [SourceReader]
    private let lifetime: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    private var last: (at: ContinuousClock.Instant, health: [SourceHealth])?
    private var running: Task<[SourceHealth], Never>?

    public init(readers: [SourceReader], lifetime: Duration = .seconds(10), now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.readers = readers
        self.lifetime = lifetime
        self.now = now
    }

    /// One row a host, in the order of the sources.
    public func check() async -> [SourceHealth] {
        if let last, last.at.duration(to: now()) < lifetime { return last.health }
        if let running { return await running.value }
        let readers = readers
        let probe = Task {
            let deadline = ContinuousClock.now + .seconds(2)
            return await withTaskGroup(of: (Int, [SourceHealth]).self) { group in
                for (index, reader) in readers.enumerated() {
                    group.addTask { (index, await reader.probe(deadline)) }
                }
                var rows: [(Int, [SourceHealth])] = []
                for await row in group { rows.append(row) }
                return rows.sorted { $0.0 < $1.0 }.flatMap(\.1)
            }
        }
        running = probe
        let health = await probe.value
        running = nil
        last = (now(), health)
        return health
    }
}

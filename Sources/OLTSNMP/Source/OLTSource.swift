public import DeviceReport

/// Asks the OLTs about one ONU. The answer is data in every case; nothing is thrown.
public struct OLTSource: Sendable {
    public struct Settings: Sendable {
        /// Silent lookups in a row after which an OLT is left in peace.
        public var breakerThreshold: Int
        /// For how long.
        public var breakerPause: Duration
        /// Places of one serial that are read side by side.
        public var maxPlaces: Int
        /// How long rows that were read live answer later lookups that do not insist on live values; zero: not at all.
        public var keepRows: Duration
        /// Ask for firmware, counters, sockets and the port's own optics too.
        public var readsDetails: Bool
        /// How the other ONUs of the port are looked at.
        public var neighbourhood: NeighbourhoodSettings

        public init(
            breakerThreshold: Int = 5, breakerPause: Duration = .seconds(5), maxPlaces: Int = 3, readsDetails: Bool = true,
            neighbourhood: NeighbourhoodSettings = NeighbourhoodSettings(), keepRows: Duration = .zero
        ) {
            self.breakerThreshold = breakerThreshold
            self.breakerPause = breakerPause
            self.maxPlaces = maxPlaces
            self.readsDetails = readsDetails
            self.neighbourhood = neighbourhood
            self.keepRows = keepRows
        }
    }

    let engine: SNMPEngine
    let directory: ONUDirectory
    let settings: Settings
    let health: OLTHealth
    let flights: RowFlights
    let neighbours: NeighbourWatch

    public init(engine: SNMPEngine, directory: ONUDirectory, settings: Settings = Settings()) {
        self.engine = engine
        self.directory = directory
        self.settings = settings
        flights = RowFlights(keep: settings.keepRows)
        neighbours = NeighbourWatch(engine: engine, directory: directory, settings: settings.neighbourhood)
        health = OLTHealth(threshold: settings.breakerThreshold, pause: settings.breakerPause)
    }

    /// Reads the ONU's rows where they are known to be, and looks for them where they are not.
    ///
    /// States: `ok`; `partial` (the OLT answered, the ONU's optics did not come); `not_found` (on no OLT, and all answered);
    /// `timeout` and `unreachable` (its OLT, or one that may have it, did not answer); `unsupported` (no profile fits);
    /// `skipped` (no PON serial is known, or no OLT configured); `auth_error`; `parse_error`.
    public func read(_ device: DeviceIdentity, options: ReadOptions, deadline: ContinuousClock.Instant) async -> SourceOutcome<OLTReading> {
        let started = ContinuousClock.now
        var outcome = await OLTLookup(source: self, device: device, options: options, deadline: deadline).run()
        outcome.status.startedAt = options.now
        outcome.status.durationMs = started.duration(to: .now).milliseconds
        return outcome
    }
}

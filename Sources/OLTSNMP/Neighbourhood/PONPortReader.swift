public import DeviceReport
import Synchronization

/// Reads the state of every ONU that the directory knows on one PON port: exact rows, no optics, at most once per port and interval.
public struct PONPortReader: Sendable {
    /// One ONU of the port.
    public struct ONU: Sendable {
        public var location: ONULocation
        /// Nil where the OLT does not name its ONUs by PON serials.
        public var serial: GPONSerial?
        /// The same for MAC addresses.
        public var mac: MACAddress?
        /// Nil where its rows did not come.
        public var state: ONUState?
        /// Of one that is down.
        public var cause: LastDownCause?
        /// Of one that is down: when, on the OLT's clock, as the report writes it.
        public var downAt: String?
    }

    public enum Answer: Sendable {
        /// In the order of their row numbers.
        case onus([ONU])
        /// No ONU is known on a port of this name.
        case unknownPort
        /// The OLT has not said yet what it is, or nobody has described it.
        case unidentified
        /// The profile knows no column for the state.
        case unsupported
        /// The OLT left a question unanswered, or the deadline came first.
        case silent
    }

    private let engine: SNMPEngine
    private let directory: ONUDirectory
    private let readings: SharedReadings<NeighbourWatch.Port, [OID: SNMPValue]>
    /// Time for one reading; it goes on for the next one who asks.
    private static let readingTime = Duration.seconds(10)

    /// - Parameter interval: a port is asked at most once within this time.
    public init(engine: SNMPEngine, directory: ONUDirectory, interval: Duration = .seconds(15)) {
        self.engine = engine
        self.directory = directory
        readings = SharedReadings(interval: interval)
    }

    /// - Parameter olt: name of a configured OLT; another one is `unidentified`.
    public func read(_ port: String, of olt: String, deadline: ContinuousClock.Instant) async -> Answer {
        guard let access = await directory.access(to: olt) else { return .unidentified }
        let listed = directory.listed(on: olt, port: port)
        guard !listed.isEmpty else { return .unknownPort }
        guard let columns = NeighbourColumns(access.profile) else { return .unsupported }
        let known = listed.map(\.index)
        let engine = engine
        let rows = await readings.value(NeighbourWatch.Port(olt: olt, name: port), deadline: deadline) {
            // The port as a whole is asked for, so no row is spared as the asker's own.
            await NeighbourFetch(
                engine: engine, endpoint: access.endpoint, profile: access.profile, columns: columns,
                place: ONUIndex(parts: [], ponPort: port, onuID: nil, portIndex: []), known: known, elsewhere: [], deadline: .now + Self.readingTime
            ).run()
        }
        guard let rows, let reader = NeighbourReader(profile: access.profile, rows: rows) else { return .silent }
        return .onus(
            listed.map { onu in
                let seen = reader.neighbour(onu.index)
                var out = ONU(location: ONULocation(olt: olt, index: onu.index), state: seen.state, cause: seen.cause, downAt: seen.down?.text)
                switch onu.key {
                case .serial(let serial): out.serial = serial
                case .mac(let mac): out.mac = mac
                }
                return out
            })
    }
}

extension ONUDirectory {
    /// The ONUs on one port as far as is known, with their names.
    nonisolated func listed(on olt: String, port: String) -> [ListedONU] {
        Array(table.withLock { $0.listed(of: olt, port: port) }.prefix(NeighbourReader.most))
    }
}

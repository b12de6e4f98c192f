import DeviceReport
import Synchronization

/// What lookups know of the ports around their ONUs: one reading per port and interval, whoever asks.
struct NeighbourWatch: Sendable {
    struct Port: Hashable, Sendable {
        var olt: String
        var name: String
    }

    let engine: SNMPEngine
    let directory: ONUDirectory
    let settings: NeighbourhoodSettings
    private let readings: SharedReadings<Port, [OID: SNMPValue]>

    init(engine: SNMPEngine, directory: ONUDirectory, settings: NeighbourhoodSettings) {
        self.engine = engine
        self.directory = directory
        self.settings = settings
        readings = SharedReadings(interval: settings.interval)
    }

    /// Rows of the others on an ONU's port; empty where there are none, or where they did not come in time.
    func rows(around place: ONULocation, deadline: ContinuousClock.Instant) async -> [OID: SNMPValue] {
        guard settings.isOn, let port = place.index.ponPort, let access = await directory.access(to: place.olt),
            let columns = NeighbourColumns(access.profile)
        else { return [:] }
        let onus = directory.neighbours(on: place.olt, port: port)
        let elsewhere = directory.sample(of: place.olt, besides: port)
        let (engine, settings) = (engine, settings)
        let rows = await readings.value(Port(olt: place.olt, name: port), deadline: min(deadline - settings.margin, .now + settings.patience)) {
            await NeighbourFetch(
                engine: engine, endpoint: access.endpoint, profile: access.profile, columns: columns, place: place.index, known: onus,
                elsewhere: elsewhere,
                deadline: .now + settings.readingTime
            ).run()
        }
        guard var rows else { return [:] }
        // Its own rows are fresher where they are.
        for column in columns.first + columns.second { rows[access.profile.name(of: column, place.index)] = nil }
        return rows
    }
}

extension ONUDirectory {
    /// The ONUs on one port as far as is known.
    nonisolated func neighbours(on olt: String, port: String) -> [ONUIndex] {
        Array(table.withLock { $0.onus(of: olt, port: port) }.prefix(NeighbourReader.most))
    }

    /// A few ONUs of a few other ports.
    nonisolated func sample(of olt: String, besides port: String) -> [ONUIndex] {
        table.withLock { $0.sample(of: olt, besides: port, ports: NeighbourReader.otherPorts, each: NeighbourReader.eachPort) }
    }
}

import DeviceReport
import Foundation

/// One lookup: locate, read, verify, and once more if the ONU has moved.
struct OLTLookup {
    typealias Outcome = SourceOutcome<OLTReading>

    let source: OLTSource
    let device: DeviceIdentity
    let options: ReadOptions
    let deadline: ContinuousClock.Instant

    func run() async -> Outcome {
        let keys = await usableKeys()
        guard var key = keys.first else { return Self.nameless }
        guard await !source.directory.oltNames.isEmpty else {
            return Outcome(SourceStatus(.olt, .skipped, reason: "no_olt", detail: "No OLT is configured."))
        }
        var places: [ONULocation] = []
        for candidate in keys where places.isEmpty {
            places = source.directory.locations(of: candidate)
            if !places.isEmpty { key = candidate }
        }
        if places.isEmpty, let reference = device.oltRef { places = await source.directory.locations(at: reference) }
        var left: Set<ONULocation> = []
        if !places.isEmpty {
            let found = await read(places, key)
            guard found.allMoved else { return await conclude(found, key) }
            left.formUnion(places)
            // Walk the OLT that the ONU was on, once: it is likely to be there still, under another number.
            await refresh(Set(places.map(\.olt)))
            let again = source.directory.locations(of: key).filter { !left.contains($0) }
            if !again.isEmpty {
                let second = await read(again, key)
                if !second.allMoved { return await conclude(second, key) }
                left.formUnion(again)
            }
        }
        return await searched([key] + keys.filter { $0 != key }, except: left)
    }

    /// Looks on all OLTs, for one name of the device after the other.
    private func searched(_ keys: [ONUKey], except left: Set<ONULocation>) async -> Outcome {
        var absence: OLTAbsence?
        for key in keys {
            let search = await source.directory.search(key, except: left, deadline: deadline)
            absence = absence ?? OLTAbsence(search)
            guard !search.locations.isEmpty else { continue }
            let last = await read(search.locations, key)
            return last.allMoved && !OLTAbsence(search).isCertain ? OLTAbsence(search).outcome : await conclude(last, key)
        }
        let hasSerial = keys.contains { if case .serial = $0 { true } else { false } }
        // Without its serial, an OLT that knows serials only can say nothing.
        let needsSerial = await source.directory.mayNameBySerial
        guard let absence, hasSerial || !needsSerial else { return Self.nameless }
        return absence.outcome
    }

    private static var nameless: Outcome {
        Outcome(SourceStatus(.olt, .skipped, reason: "no_gpon_serial", detail: "The serial of the device on the PON is not known."))
    }

    /// Names that an OLT may know the device by. A MAC address is one only where an OLT names its ONUs so, or may yet turn out to.
    private func usableKeys() async -> [ONUKey] {
        let namesByMAC = await source.directory.mayNameByMAC
        return device.onuKeys.filter { if case .mac = $0 { namesByMAC } else { true } }
    }

    private func refresh(_ olts: Set<String>) async {
        await withTaskGroup(of: Void.self) { group in
            for olt in olts {
                group.addTask { _ = await source.directory.refresh(olt, cause: .evidence, deadline: deadline) }
            }
        }
    }

    // MARK: Reading

    private struct Reads {
        var places: [(place: ONULocation, result: RowFetch.Result, age: Duration)]

        /// Every place answered, and it is at none of them.
        var allMoved: Bool {
            places.allSatisfy { if case .moved = $0.result { true } else { false } }
        }
    }

    private func read(_ places: [ONULocation], _ key: ONUKey) async -> Reads {
        // Several places on one OLT are one question to it: it is admitted once, and silent once.
        var asked: [String: Bool] = [:]
        let reads = places.prefix(source.settings.maxPlaces).map { place in
            let isFirst = asked[place.olt] == nil
            let isAllowed = asked[place.olt] ?? source.health.allows(place.olt)
            asked[place.olt] = isAllowed
            return (place: place, isAllowed: isAllowed, isFirst: isFirst)
        }
        return await withTaskGroup(of: (Int, ONULocation, RowFlights.Outcome).self) { group in
            for (position, read) in reads.enumerated() {
                group.addTask { (position, read.place, await fetch(read.place, key, isAllowed: read.isAllowed, countsSilence: read.isFirst)) }
            }
            var results: [(Int, ONULocation, RowFlights.Outcome)] = []
            for await result in group { results.append(result) }
            return Reads(places: results.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2.result, $0.2.age) })
        }
    }

    private func fetch(_ place: ONULocation, _ key: ONUKey, isAllowed: Bool, countsSilence: Bool) async -> RowFlights.Outcome {
        guard let access = await source.directory.access(to: place.olt) else { return RowFlights.Outcome(result: .moved) }
        let source = source
        let flight = RowFlights.Key(location: place, key: key)
        return await source.flights.outcome(flight, deadline: deadline, isCacheGood: options.refresh == .cached) { deadline in
            guard isAllowed else { return .failed(SNMPError(.leftAlone)) }
            let rows = RowFetch(
                engine: source.engine, endpoint: access.endpoint, profile: access.profile, location: place, key: key,
                health: source.health, deadline: deadline)
            guard source.settings.readsDetails else {
                let result = await rows.run()
                source.health.note(result, of: place.olt, countsSilence: countsSilence)
                return result
            }
            async let details = DetailFetch(
                engine: source.engine, endpoint: access.endpoint, profile: access.profile, location: place, health: source.health, deadline: deadline
            ).run()
            let result = await rows.run()
            source.health.note(result, of: place.olt, countsSilence: countsSilence)
            // Leaving ends the questions that are still under way.
            guard case .rows(let own) = result else { return result }
            return .rows(own.merging(await details) { own, _ in own })
        }
    }

    // MARK: Concluding

    private typealias Best = (reading: OLTReading, rows: [OID: SNMPValue], place: ONULocation, age: Duration)

    /// The same with what the others on the port say, if they do in time. Read after the ONU itself, which waits for nobody.
    private func surrounded(_ best: Best, _ key: ONUKey) async -> Best {
        var place = best.place
        // The name beside the row may tell a port that the directory does not know yet.
        place.index.ponPort = best.reading.section.port ?? place.index.ponPort
        let around = await source.neighbours.rows(around: place, deadline: deadline)
        guard !around.isEmpty, let access = await source.directory.access(to: place.olt) else { return best }
        let rows = best.rows.merging(around) { own, _ in own }
        guard let reading = OLTAnswer.reading(rows: rows, profile: access.profile, key: key, oltName: place.olt, now: options.now.aged(best.age)) else {
            return best
        }
        return (reading, rows, best.place, best.age)
    }

    private func conclude(_ reads: Reads, _ key: ONUKey) async -> Outcome {
        var best: Best?
        var others: [String] = []
        for (place, result, age) in reads.places {
            guard case .rows(let rows) = result, let access = await source.directory.access(to: place.olt),
                let reading = OLTAnswer.reading(rows: rows, profile: access.profile, key: key, oltName: place.olt, now: options.now.aged(age))
            else { continue }
            if let known = best {
                let isBetter = rank(reading) > rank(known.reading)
                others.append(label(isBetter ? known.place : place, than: isBetter ? place : known.place))
                if isBetter { best = (reading, rows, place, age) }
            } else {
                best = (reading, rows, place, age)
            }
        }
        guard var best else { return failure(reads) }
        let ownRows = best.rows.count
        best = await surrounded(best, key)
        let isPartial = best.reading.warnings.contains("optics_silent")
        best.reading.warnings += others
        var status = SourceStatus(.olt, isPartial ? .partial : .ok, reason: isPartial ? "optics_silent" : nil)
        if isPartial { status.detail = "The OLT answered, but not with the optical values of the ONU." }
        status.dataAt = options.now.aged(best.age)
        status.oldestDataAt = options.now.aged(best.age)
        status.leaves = ownRows
        status.warnings = best.reading.warnings
        return Outcome(status, payload: best.reading, identity: best.reading.identity, recording: await recording(best.rows, best.place))
    }

    /// Online first, then the latest time up, then the one with optics.
    private func rank(_ reading: OLTReading) -> (Int, String, Int) {
        let section = reading.section
        return (section.state.value == .online ? 1 : 0, section.lastUpAt.value ?? "", section.rxDBm.value == nil && section.onuRxDBm.value == nil ? 0 : 1)
    }

    private func label(_ place: ONULocation, than chosen: ONULocation) -> String {
        let olt = place.olt == chosen.olt ? "" : "\(place.olt) "
        return "serial_also_at \(olt)\(place.index.label)"
    }

    private func recording(_ rows: [OID: SNMPValue], _ place: ONULocation) async -> SourceRecording? {
        guard options.record else { return nil }
        var lines = rows.map { SNMPVarbind($0.key, $0.value) }
        if let id = await source.directory.access(to: place.olt)?.sysObjectID { lines.append(SNMPVarbind(SerialWalk.sysObjectID, .oid(id))) }
        return SourceRecording(fileName: "olt.snmprec", bytes: Snmprec.write(lines))
    }

    private func failure(_ reads: Reads) -> Outcome {
        for (place, result, _) in reads.places {
            guard case .failed(let error) = result else { continue }
            let identity = DeviceIdentity(gponSN: device.gponSN, mac: device.gponSN == nil ? device.mac : nil, oltRef: place.reference)
            return Outcome(OLTFailure.status(error), identity: identity)
        }
        return Outcome(SourceStatus(.olt, .notFound, reason: "moved", detail: "The ONU left the place where the OLT had just listed it."))
    }
}

extension Date {
    /// So long before.
    fileprivate func aged(_ age: Duration) -> Date { age == .zero ? self : addingTimeInterval(-(age / .seconds(1))) }
}

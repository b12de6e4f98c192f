public import DeviceReport

extension ONUDirectory {
    /// What a search of all OLTs said.
    public struct Search: Sendable {
        public var locations: [ONULocation]
        /// By the name of the OLT. Where the ONU was found the others may be missing.
        public var outcomes: [String: DirectoryOutcome]
        /// OLTs whose walk was still under way at the deadline, sorted.
        public var unfinished: [String]
    }

    /// Looks for a serial that is not known.
    public func search(_ serial: GPONSerial, except: Set<ONULocation> = [], deadline: ContinuousClock.Instant) async -> Search {
        await search(.serial(serial), except: except, deadline: deadline)
    }

    /// Looks for an ONU that is not known, on all OLTs side by side that can have it: by a GET where the row number is the serial,
    /// else by a walk. Ends when it is found, when all have answered, or at the deadline; walks under way go on for the next who
    /// asks.
    /// - Parameter except: places where it has just been seen not to be.
    public func search(_ key: ONUKey, except: Set<ONULocation> = [], deadline: ContinuousClock.Instant) async -> Search {
        await withTaskGroup(of: (String, DirectoryOutcome?).self) { group in
            for name in names {
                group.addTask { (name, await self.look(for: key, on: name, deadline)) }
            }
            var search = Search(locations: [], outcomes: [:], unfinished: [])
            for await (name, outcome) in group {
                if outcome == nil, states[name]?.isHeard == true {
                    search.unfinished.append(name)
                } else {
                    search.outcomes[name] = outcome ?? .silent
                }
                search.locations = locations(of: key).filter { !except.contains($0) }
                if !search.locations.isEmpty { break }
            }
            group.cancelAll()
            search.unfinished.sort()
            return search
        }
    }

    private func look(for key: ONUKey, on olt: String, _ deadline: ContinuousClock.Instant) async -> DirectoryOutcome? {
        guard let state = states[olt] else { return nil }
        if let profile = state.profile, state.walks > 0 || state.endpoint.profile != nil || state.isListed {
            // An OLT that names its ONUs by serials knows none by a MAC address, and the other way round.
            if !profile.serial.canName(key), profile.serial.encodings != [.none] { return .complete(onus: count(of: olt)) }
            if case .serial(let serial) = key {
                let places = profile.index.encode(serial: serial)
                if !places.isEmpty { return await ask(places, key, of: olt, profile, deadline) }
            }
        }
        return await refresh(olt, cause: .miss, deadline: deadline)
    }

    /// Where the row number is the serial, one question tells whether the ONU is there.
    private func ask(
        _ places: [ONUIndex], _ key: ONUKey, of olt: String, _ profile: OLTProfile, _ deadline: ContinuousClock.Instant
    ) async -> DirectoryOutcome? {
        guard let state = states[olt], let column = profile.serialColumn else { return nil }
        let nameColumn = profile.index.name.flatMap { profile.column(named: $0.column) }.map { profile.oid(of: $0) }
        let names = places.flatMap { place in [column, nameColumn].compactMap { $0?.appending(place.parts) } }
        let limit = min(deadline, .now + settings.identifyTime)
        let answer: SNMPGet
        do throws(SNMPError) { answer = try await engine.get(state.endpoint.target, names, deadline: limit) } catch {
            if error.code == .cancelled { return nil }
            return error.code == .timeout ? .silent : .failed(error)
        }
        let found = places.compactMap { place -> ListedONU? in
            guard let value = answer[column.appending(place.parts)], profile.serial.key(in: value) == key,
                let index = profile.index.decode(place.parts, name: nameColumn.flatMap { answer[$0.appending(place.parts)] })
            else { return nil }
            return ListedONU(key: key, index: index)
        }
        if !found.isEmpty, var now = states[olt] {
            learn(found, with: profile, nil, false, of: olt, &now)
            states[olt] = now
        }
        return .complete(onus: count(of: olt))
    }
}

extension SerialRule {
    /// Whether the column can hold such a key.
    func canName(_ key: ONUKey) -> Bool {
        switch key {
        case .serial: hasSerial
        case .mac: encodings.contains { $0 == .mac6 || $0 == .macText }
        }
    }
}

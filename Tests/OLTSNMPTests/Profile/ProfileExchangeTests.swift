import DeviceLab
import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct ProfilesAreExchangedWhileOLTsAreKnown {
    private let onus = (0..<6).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }

    /// A set of its own, since an exchange is seen by whoever shares one.
    /// - Parameter change: the text of a profile's file, or nil for one that is left out.
    private func set(_ change: (_ name: String, _ text: String) -> String? = { $1 }) throws -> OLTProfileSet {
        var profiles: [OLTProfile] = []
        for profile in try SampleOLT.profiles().profiles {
            guard let text = change(profile.name, profile.text) else { continue }
            profiles.append(text == profile.text ? profile : try OLTProfile(yaml: text, file: "\(profile.name).yaml"))
        }
        return OLTProfileSet(profiles)
    }

    private func huawei(_ change: @escaping (String) -> String) throws -> OLTProfileSet {
        let before = try SampleOLT.profile("huawei").text
        #expect(change(before) != before)
        return try set { name, text in name == "huawei" ? change(text) : text }
    }

    private func directory(_ lab: Lab, _ profiles: OLTProfileSet, profile: String? = nil) -> ONUDirectory {
        ONUDirectory(
            engine: lab.engine, olts: [OLTEndpoint(name: "olt-1", target: lab.target, profile: profile)], profiles: profiles,
            settings: DirectorySettings(minimumInterval: .seconds(600), evidenceInterval: .zero), now: { Lab.now })
    }

    @Test func whatDidNotChangeStaysWithoutAQuestion() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let directory = directory(lab, try set())
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let asked = lab.agent.statistics.requests
            let sent = await lab.engine.statistics(of: lab.target).sent
            let other = try set { name, text in name == "vsol-gpon" ? text + "\n# another word\n" : text }
            let changes = await directory.exchange(other)
            #expect(changes?.changed == ["vsol-gpon"] && changes?.added == [] && changes?.removed == [])
            #expect(lab.agent.statistics.requests == asked)
            #expect(await lab.engine.statistics(of: lab.target).sent == sent, "the session is the same one")
            #expect(directory.locations(of: SampleOLT.serial(3)).map(\.index.onuID) == [3])
            #expect(await directory.statuses.map(\.profile) == ["huawei"])
            #expect(await directory.exchange(other)?.isEmpty == true)
        }
    }

    @Test func aChangedColumnIsReadByTheNextLookup() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let directory = directory(lab, try set())
            let source = OLTSource(engine: lab.engine, directory: directory)
            let device = DeviceIdentity(gponSN: SampleOLT.serial(3))
            let before = await source.read(device, options: ReadOptions(now: Lab.now), deadline: .after(30))
            #expect(before.payload?.section.onuTxDBm.value == 2.13)
            let walks = await directory.statuses.map(\.walks)
            _ = await directory.exchange(
                try huawei {
                    $0.replacing(
                        "{name: onu_tx_dbm, oid: \"51.1.3\", type: integer, live: true, divide: 100",
                        with: "{name: onu_tx_dbm, oid: \"51.1.3\", type: integer, live: true, divide: 50")
                })
            let after = await source.read(device, options: ReadOptions(now: Lab.now), deadline: .after(30))
            #expect(after.payload?.section.onuTxDBm.value == 4.26)
            #expect(await directory.statuses.map(\.walks) == walks, "its ONUs are still known")
        }
    }

    @Test func anotherLayoutNamesThePortsAnew() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let directory = directory(lab, try set())
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let asked = lab.agent.statistics.requests
            // The worked examples of the file say what ports are called, so they change with it.
            _ = await directory.exchange(
                try huawei { $0.replacing("pon_port: \"{frame}", with: "pon_port: \"x{frame}").replacing("pon_port: \"0/", with: "pon_port: \"x0/") })
            #expect(directory.locations(of: SampleOLT.serial(3)).map(\.index.ponPort) == ["x0/1/0"])
            #expect(lab.agent.statistics.requests == asked)
        }
    }

    @Test func aProfileThatIsGoneIsForgottenAndTheOLTAskedAgain() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let directory = directory(lab, try set())
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let without = try set { name, text in name == "huawei" ? nil : text }
            #expect(await directory.exchange(without)?.removed == ["huawei"])
            #expect(directory.locations(of: SampleOLT.serial(3)).isEmpty)
            #expect(await directory.access(to: "olt-1") == nil)
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .unsupported)
            // And when it is there again, the OLT need not wait for its turn.
            #expect(await directory.exchange(try set())?.added == ["huawei"])
            #expect(await directory.refresh("olt-1", cause: .miss, deadline: .after(30)) == .complete(onus: 6))
        }
    }

    @Test func aConfiguredProfileCannotGo() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let profiles = try set()
            let directory = directory(lab, profiles, profile: "huawei")
            _ = await directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let without = try set { name, text in name == "huawei" ? nil : text }
            #expect(await directory.exchange(without) == nil)
            #expect(await directory.missing(in: without).map(\.profile) == ["huawei"])
            #expect(profiles.profile(named: "huawei") != nil)
            #expect(directory.locations(of: SampleOLT.serial(3)).count == 1)
        }
    }

    /// A walk that began with the old profile ends after the exchange.
    @Test func aWalkUnderWayDoesNotBringTheOldOneBack() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let directory = directory(lab, try set())
            lab.agent.setFault(.delay(.milliseconds(60)))
            async let walk = directory.refresh("olt-1", cause: .miss, deadline: .after(30))
            while lab.agent.statistics.requests == 0 { await Task.yield() }
            _ = await directory.exchange(try huawei { $0.replacing("title: Huawei", with: "title: Changed Huawei") })
            _ = await walk
            #expect(await directory.access(to: "olt-1")?.profile.title.hasPrefix("Changed") == true)
        }
    }
}

import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// The whole way, from datagrams to the report's part.
@Suite struct TheNeighbourhoodOfAnONU {
    let options = ReadOptions(record: true, now: Lab.now)

    static let otherPort = "4194312448"
    static let fell = "07ea03010a000000"
    static let fellBefore = "07ea02010a000000"

    func onu(_ number: Int, _ state: String, at: String = fell, port: String = SampleOLT.port) -> SampleOLT.ONU {
        var onu = SampleOLT.ONU(number: number, serial: SampleOLT.serial(number))
        onu.port = port
        guard state != "up" else { return onu }
        (onu.run, onu.optics, onu.lastDown, onu.cause) = (2, false, at, state == "gasp" ? 13 : 2)
        if state == "gasp" { onu.gasp = at }
        return onu
    }

    func device(_ number: Int) -> DeviceIdentity { DeviceIdentity(gponSN: SampleOLT.serial(number)) }

    func source(_ lab: Lab, _ neighbourhood: NeighbourhoodSettings = NeighbourhoodSettings(patience: .seconds(20))) throws -> OLTSource {
        OLTSource(engine: lab.engine, directory: try lab.directory(), settings: OLTSource.Settings(readsDetails: false, neighbourhood: neighbourhood))
    }

    @Test func aSplitterIsToldFromADrop() async throws {
        let onus =
            (0..<10).map { onu($0, "up") } + (10..<16).map { onu($0, "los") } + [onu(16, "gasp", at: Self.fellBefore), onu(17, "los", port: Self.otherPort)]
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let source = try source(lab)
            let outcome = await source.read(device(12), options: options, deadline: .after(30))
            let port = try #require(outcome.payload?.section.neighbourhood)
            #expect(port.scope == .partial)
            #expect(port.reasons == [.neighboursUp, .fellTogether, .mostlyLostLight])
            #expect((port.onus, port.online, port.offline, port.disabled) == (17, 10, 7, 0))
            #expect(port.causes == [OutageCause(.los, 6), OutageCause(.dyingGasp, 1)])
            #expect(port.waves.map(\.onus) == [6, 1])
            #expect(port.waves.first == OutageWave(firstAt: "2026-03-01T10:00:00", lastAt: "2026-03-01T10:00:00", onus: 6, includesThis: true))
            #expect(port.fellTogether == 5)
            #expect(port.otherPortsONUs == nil)
            // A neighbour that is up, and the long gone one.
            #expect(await source.read(device(3), options: options, deadline: .after(30)).payload?.section.neighbourhood?.scope == .noOutage)
            #expect(await source.read(device(16), options: options, deadline: .after(30)).payload?.section.neighbourhood?.scope == .single)
        }
    }

    @Test func aFewONUsElsewhereTellThePortFromTheOLT() async throws {
        let dark = (0..<8).map { onu($0, "los") }
        for (elsewhere, scope) in [("up", OutageScope.wholePort), ("los", .wholeOLT)] {
            let onus = dark + (40..<60).map { onu($0, elsewhere, port: Self.otherPort) }
            try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
                let port = await (try source(lab)).read(device(2), options: options, deadline: .after(30)).payload?.section.neighbourhood
                #expect(port?.scope == scope)
                #expect(port?.onus == 8)
                #expect(port?.otherPortsONUs == 3)
                #expect(port?.otherPortsOnline == (elsewhere == "up" ? 3 : 0))
            }
        }
    }

    @Test func aRecordingSaysTheSameWhoeverReadsIt() async throws {
        let onus = (0..<6).map { onu($0, "up") } + (10..<30).map { onu($0, "los") } + [onu(50, "los", port: Self.otherPort)]
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let outcome = await (try source(lab)).read(device(12), options: options, deadline: .after(30))
            let recording = try #require(outcome.recording)
            #expect(outcome.payload?.section.neighbourhood?.scope == .partial)
            let huawei = try SampleOLT.huawei()
            let replayed = OLTReading.decode(
                snmprec: recording.bytes, profile: huawei, serial: SampleOLT.serial(12), oltName: "olt-1", now: Lab.now)
            #expect(replayed?.section == outcome.payload?.section)
            // No other customer's serial, description or power is in it.
            let text = String(decoding: recording.bytes, as: UTF8.self)
            for number in (0..<6).map({ $0 }) + (10..<30).filter({ $0 != 12 }) {
                #expect(!text.contains(Hex.lower(SampleOLT.serial(number).octets)))
            }
            // Out of everything the OLT has, and served as an OLT of its own.
            let all = OLTReading.decode(
                snmprec: Array(SampleOLT.snmprec(onus).utf8), profile: huawei, serial: SampleOLT.serial(12), oltName: "olt-1", now: Lab.now)
            #expect(all?.section == outcome.payload?.section)
            let second = try await Lab.start(SNMPAgentData(snmprec: recording.bytes))
            let served = await (try source(second)).read(device(12), options: options, deadline: .after(30))
            #expect(served.payload?.section == outcome.payload?.section)
            #expect(served.recording == recording)
            await second.stop()
        }
    }

    @Test func aPortIsAskedOnceWhoeverLooks() async throws {
        let onus = (0..<64).map { onu($0, "up") }
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let source = try source(lab)
            _ = await source.directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            let before = lab.agent.statistics
            _ = await source.read(device(1), options: options, deadline: .after(30))
            let first = lab.agent.statistics
            // The ONU itself, and the states of 64 at 20 a request.
            #expect(first.requests - before.requests <= 2 + 4)
            let scopes = await withTaskGroup(of: OutageScope?.self) { group in
                for number in 0..<64 {
                    group.addTask { await source.read(device(number), options: options, deadline: .after(60)).payload?.section.neighbourhood?.scope }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(scopes.allSatisfy { $0 == .noOutage })
            // One reading each, and nothing more about the port.
            #expect(lab.agent.statistics.requests - first.requests <= 2 * 64)
            #expect(lab.agent.statistics.requestedVarBinds - first.requestedVarBinds < 64 * 60)
        }
    }

    @Test func noOpticalColumnOfANeighbourIsAskedFor() async throws {
        let onus = (0..<8).map { onu($0, "up") }
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let source = try source(lab)
            _ = await source.directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            // An OLT that breaks down when it is asked for the optics of any ONU but the one that is looked for.
            for number in (0..<8 as Range<UInt32>) where number != 5 {
                for column in 1...6 as ClosedRange<UInt32> { lab.agent.setFault(.neverAnswer, for: .suffix([51, 1, column, 4_194_312_192, number])) }
            }
            let section = await source.read(device(5), options: options, deadline: .after(30)).payload?.section
            #expect(section?.neighbourhood?.online == 8)
            #expect(section?.neighbourhood?.rxPercentile == nil)
        }
    }

    @Test func wherePowersMayBeReadTheONUIsCompared() async throws {
        let base = "1.3.6.1.4.1.6296.101.23.3.1.1"
        let rows = (1...6).map { number in
            let serial = SampleOLT.serial(number).description
            return """
                \(base).2.1.\(number)|2|3
                \(base).4.1.\(number)|4|\(serial)
                \(base).16.1.\(number)|2|\(-200 - number * 10)
                \(base).21.1.\(number)|2|\(-220 - number * 10)
                """
        }
        let text = "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6296.1.2.5.12\n" + rows.joined(separator: "\n") + "\n"
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: text))) { lab in
            let outcome = await (try source(lab)).read(device(5), options: options, deadline: .after(30))
            #expect(outcome.payload?.section.rxDBm.value == -27)
            #expect(outcome.payload?.section.neighbourhood?.rxPercentile == 20)
            #expect(outcome.payload?.section.neighbourhood?.rxMedianDBm == -25)
        }
    }

    @Test func aSilentPortTakesNothingFromTheONU() async throws {
        let onus = (0..<8).map { onu($0, "up") }
        try await Lab.run(try await Lab.start(SampleOLT.data(onus), timeout: .seconds(60))) { lab in
            let source = try source(lab, NeighbourhoodSettings(patience: .milliseconds(1)))
            _ = await source.directory.refresh("olt-1", cause: .schedule, deadline: .after(30))
            for number in (0..<8 as Range<UInt32>) where number != 5 { lab.agent.setFault(.neverAnswer, for: .suffix([4_194_312_192, number])) }
            let start = ContinuousClock.now
            let outcome = await source.read(device(5), options: options, deadline: .after(120))
            #expect(outcome.status.state == .ok)
            #expect(outcome.payload?.section.rxDBm.value == -19.36)
            #expect(outcome.payload?.section.neighbourhood?.scope == .noOutage)
            #expect(outcome.payload?.section.neighbourhood?.onus == 1)
            // Far from the minute that an attempt is given.
            #expect(start.duration(to: .now) < .seconds(30))
        }
    }

    @Test func withoutTheOthersNothingIsConcluded() async throws {
        try await Lab.run(try await Lab.start(SampleOLT.data([onu(1, "los")]))) { lab in
            let port = await (try source(lab)).read(device(1), options: options, deadline: .after(30)).payload?.section.neighbourhood
            #expect(port?.scope == .unknown)
            #expect(port?.reasons == [.neighboursNotRead])
            let off = await (try source(lab, NeighbourhoodSettings(isOn: false))).read(device(1), options: options, deadline: .after(30))
            #expect(off.payload?.section.neighbourhood?.onus == 1)
        }
    }

    @Test func portsWhoseRowsTellNoPlaceAreReadByName() async throws {
        let base = "1.3.6.1.4.1.3320.10"
        let rows = (1...5).map { number in
            """
            1.3.6.1.2.1.2.2.1.2.\(1179 + number * 2)|4|GPON0/\(number == 5 ? 4 : 2):\(number)
            \(base).3.3.1.2.\(1179 + number * 2)|4|TPLG:A000000\(number)
            \(base).3.3.1.4.\(1179 + number * 2)|2|\(number < 3 ? 0 : 3)
            \(base).3.1.1.35.\(1179 + number * 2)|2|6
            """
        }
        let text = "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.390.0\n" + rows.joined(separator: "\n") + "\n"
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: text))) { lab in
            let outcome = await (try source(lab)).read(device(1), options: options, deadline: .after(30))
            let port = try #require(outcome.payload?.section.neighbourhood)
            #expect((port.onus, port.online, port.offline) == (4, 2, 2))
            #expect(port.reasons == [.neighboursUp, .timesUnknown])
            let recording = try #require(outcome.recording)
            let replayed = OLTReading.decode(
                snmprec: recording.bytes, profile: try SampleOLT.profile("bdcom"), serial: SampleOLT.serial(1), oltName: "olt-1", now: Lab.now)
            #expect(replayed?.section == outcome.payload?.section)
        }
    }
}

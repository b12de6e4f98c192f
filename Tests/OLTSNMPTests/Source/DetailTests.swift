import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// What is shown beside an ONU's state and powers: firmware, counters, sockets, the port's own optics.
@Suite struct DetailsOfAnONU {
    let options = ReadOptions(record: true, now: Lab.now)
    let device = DeviceIdentity(gponSN: SampleOLT.serial(3))

    /// Rows of the tables beside those of `SampleOLT`.
    func rows(_ run: Int = 1) -> String {
        let (base, onu, port) = (SampleOLT.base, "\(SampleOLT.port).3", SampleOLT.port)
        var lines = SampleOLT.snmprec([SampleOLT.ONU(number: 3, serial: SampleOLT.serial(3), run: run)])
        for (column, text) in [("45.1.1", "HW-1"), ("45.1.4", "MODEL-X"), ("45.1.5", "V1R2")] { lines += "\(base).\(column).\(onu)|4|\(text)\n" }
        for (number, (speed, link, duplex)) in [(7, 1, 5), (6, 2, 4), (4, 2, 3)].enumerated() {
            lines += "\(base).62.1.4.\(onu).\(number + 1)|2|\(speed)\n\(base).62.1.22.\(onu).\(number + 1)|2|\(link)\n"
            lines += "\(base).62.1.3.\(onu).\(number + 1)|2|\(duplex)\n\(base).62.1.26.\(onu).\(number + 1)|2|\(number == 1 ? 1 : 2)\n"
        }
        for column in 1...6 { lines += "1.3.6.1.4.1.2011.6.128.1.1.4.23.1.\(column).\(onu)|70|\(5_000_000_000 + column)\n" }
        for (column, value) in [("21.1.10", 1), ("21.1.16", 0), ("22.1.28", 102), ("23.1.1", 38), ("23.1.2", 326), ("23.1.3", 17)] {
            lines += "\(base).\(column).\(port)|2|\(value)\n"
        }
        return lines + "\(base).21.1.18.\(port)|4x|07ea03010a000000\n"
    }

    func source(_ lab: Lab) throws -> OLTSource { OLTSource(engine: lab.engine, directory: try lab.directory()) }

    @Test func areReadWithIt() async throws {
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: rows()))) { lab in
            let outcome = await (try source(lab)).read(device, options: options, deadline: .after(30))
            let section = try #require(outcome.payload?.section)
            #expect(section.onuModel.value == "MODEL-X")
            #expect(outcome.identity?.model == "MODEL-X")
            #expect(section.onuFirmware.value == "V1R2")
            #expect(section.onuHardware.value == "HW-1")
            #expect(section.counters?.upBytes.value == 5_000_000_003)
            #expect(section.counters?.downPackets.value == 5_000_000_002)
            #expect(section.uniPorts.map(\.number) == [1, 2, 3])
            #expect(section.uniPorts.map(\.speedMbps.value) == [1000, 100, nil])
            #expect(section.uniPorts.map(\.duplex.value) == [.full, .half, nil])
            #expect(section.uniPorts.map(\.link.value) == [.up, .down, .down])
            #expect(section.uniPorts.map(\.loop.value) == [false, true, false])
            let port = try #require(section.ponPort)
            #expect(port.opticsClass.value == "c_plus")
            #expect((port.temperatureC.value, port.voltageMV.value, port.biasMA.value) == (38, 3260, 17))
            #expect(port.lastDownAt.value == "2026-03-01T10:00:00")
            // The port has at least this ONU.
            #expect(port.onus.reason == .notImplemented)
            let replayed = OLTReading.decode(
                snmprec: try #require(outcome.recording).bytes, profile: try SampleOLT.huawei(), serial: SampleOLT.serial(3), oltName: "olt-1", now: Lab.now)
            #expect(replayed?.section == section)
        }
    }

    @Test func theSocketsOfAnONUThatIsOffAreOfBefore() async throws {
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: rows(2)))) { lab in
            let section = await (try source(lab)).read(device, options: options, deadline: .after(30)).payload?.section
            #expect(section?.uniPorts.map(\.link.reason) == [.deviceOffline, .deviceOffline, .deviceOffline])
            #expect(section?.onuFirmware.value == "V1R2")
        }
    }

    @Test func whatNobodyAnswersKeepsNobody() async throws {
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: rows()), timeout: .milliseconds(500))) { lab in
            let source = try source(lab)
            _ = await source.read(device, options: options, deadline: .after(30))
            for table in ["45", "62", "21", "22"] {
                lab.agent.setFault(.neverAnswer, for: .prefix(try #require(SNMPOID("\(SampleOLT.base).\(table)"))))
            }
            for _ in 0..<3 {
                let outcome = await source.read(device, options: options, deadline: .after(30))
                #expect(outcome.status.state == .ok)
                #expect(outcome.payload?.section.onuRxDBm.value == -14.14)
                #expect(outcome.payload?.section.onuFirmware.reason == .notReported)
                #expect(outcome.payload?.section.uniPorts.isEmpty == true)
            }
            // What was never answered is not asked for any more.
            let before = lab.agent.statistics.lost
            #expect(await source.read(device, options: options, deadline: .after(30)).status.state == .ok)
            #expect(lab.agent.statistics.lost == before)
        }
    }

    @Test(
        arguments: [
            ("full_100m", 100, Duplex.full), ("half_10m", 10, .half), ("auto_1g", 1000, nil), ("forced_2.5g", 2500, nil), ("auto_10g", 10_000, nil),
            ("auto", nil, nil), ("half", nil, .half), ("auto_full", nil, .full), ("code_12", nil, nil), ("g", nil, nil), ("-1g", nil, nil),
        ] as [(String, Int?, Duplex?)])
    func wordsOfSockets(_ word: String, _ speed: Int?, _ duplex: Duplex?) {
        #expect(UNIWord(word).speedMbps == speed)
        #expect(UNIWord(word).duplex == duplex)
    }

    @Test func socketsAreNumberedAsTheTableDoes() throws {
        func name(_ profile: String, _ parts: [UInt32]) throws -> String? {
            let profile = try SampleOLT.profile(profile)
            let index = try #require(profile.index.decode(parts))
            let column = try #require(profile.columns.first { $0.scope == .uni })
            return profile.name(of: column, index, uni: 2)?.parts.suffix(4).map { String($0) }.joined(separator: ".")
        }
        #expect(try name("huawei", [4_194_312_192, 3])?.hasSuffix("4194312192.3.2") == true)
        #expect(try name("zte-1082", [285_278_465, 7])?.hasSuffix("285278465.7.2") == true)
        // slot 18, PON 4, ONU 50, socket 5 is 606089733.
        #expect(try name("fiberhome", [606_089_728])?.hasSuffix("606089730") == true)
        // Card and socket: which card is not known.
        #expect(try name("cdata", [16_779_267]) == nil)
    }
}

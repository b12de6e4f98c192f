import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct OLTReadingTests {
    func reading(_ onus: [SampleOLT.ONU], serial number: Int = 1) throws -> OLTReading? {
        OLTReading.decode(
            snmprec: Array(SampleOLT.snmprec(onus).utf8), profile: try SampleOLT.huawei(), serial: SampleOLT.serial(number), oltName: "olt-1", now: Lab.now)
    }

    func onu(_ number: Int = 3, serial: Int = 1) -> SampleOLT.ONU { SampleOLT.ONU(number: number, serial: SampleOLT.serial(serial)) }

    @Test func theHealthyONU() throws {
        let section = try #require(try reading([onu()])).section
        #expect(section.name == "olt-1")
        #expect(section.port == "0/1/0")
        #expect(section.onuID == 3)
        #expect(section.state.value == .online)
        #expect(section.adminState.value == "active")
        #expect(section.matchState.value == "match")
        #expect(section.configState.value == "normal")
        #expect(section.rxDBm.value == -19.36)
        #expect(section.onuRxDBm.value == -14.14)
        #expect(section.onuTxDBm.value == 2.13)
        #expect(section.txDBm.value == 3.12)
        #expect(section.onuTemperatureC.value == 41)
        #expect(section.onuVoltageMV.value == 3220)
        #expect(section.onuBiasMA.value == 19)
        #expect(section.distanceM.value == 1834)
        #expect(section.lineProfile.value == "line-1g")
        #expect(section.lastUpAt.value == "2026-02-10T12:30:00")
        #expect(section.lastDownAt.reason == .never)
        #expect(section.lastDownCause.reason == .sentinel)
    }

    @Test func everyValueSaysWhereItCameFrom() throws {
        let section = try #require(try reading([onu()])).section
        let origin = try #require(section.rxDBm.origin)
        #expect(
            origin
                == Origin(
                    .olt, path: "olt_rx_dbm 1.3.6.1.4.1.2011.6.128.1.1.2.51.1.6.4194312192.3", raw: "8064", at: Lab.now, scale: "(v-10000)/100",
                    confidence: .measured))
        #expect(section.txDBm.origin?.path.hasSuffix("23.1.4.4194312192") == true)
        #expect(section.lastUpAt.origin?.raw == "07ea020a0c1e0000")
    }

    @Test func opticsOfAnOfflineONUAreNotBelieved() throws {
        var down = onu()
        down.run = 2
        down.cause = 2
        let section = try #require(try reading([down])).section
        #expect(section.state.value == .offline)
        #expect(section.lastDownCause.value == .los)
        for optics in [section.rxDBm, section.onuRxDBm, section.onuTxDBm, section.onuTemperatureC, section.onuBiasMA] {
            #expect(optics.reason == .deviceOffline)
            #expect(optics.origin?.raw.isEmpty == false)
        }
        #expect(section.onuVoltageMV.reason == .deviceOffline)
        #expect(section.distanceM.reason == .sentinel)
        // The PON port goes on sending.
        #expect(section.txDBm.value == 3.12)
    }

    @Test func opticsUnderAnUnknownRunStatusAreNotBelieved() throws {
        var odd = onu()
        odd.run = -1
        let section = try #require(try reading([odd])).section
        #expect(section.state.value == .unknown)
        #expect(section.rxDBm.reason == .sourceFailed)
    }

    @Test func anOnlineONUWithoutOpticsIsSaid() throws {
        var silent = onu()
        silent.optics = false
        let reading = try #require(try reading([silent]))
        #expect(reading.section.state.value == .online)
        #expect(reading.section.rxDBm.reason == .sourceFailed)
        #expect(reading.warnings == ["optics_silent"])
    }

    @Test(arguments: [
        (1, 1, -1, ONUState.online), (2, 1, 13, .offline), (2, 2, 8, .disabled), (2, 1, 8, .disabled), (2, 2, 1, .disabled), (-1, 1, -1, .unknown),
        (1, 2, 8, .online), (7, 1, 1, .unknown),
    ])
    func states(_ run: Int, _ admin: Int, _ cause: Int, _ state: ONUState) throws {
        var onu = onu()
        (onu.run, onu.admin, onu.cause) = (run, admin, cause)
        #expect(try reading([onu])?.section.state.value == state)
    }

    @Test(arguments: [
        (1, LastDownCause.los), (2, .los), (3, .lof), (4, .signalFail), (8, .deactivated), (9, .adminReset), (11, .rangingFail), (13, .dyingGasp),
        (31, .adminReset), (35, .authFail), (37, .rogue), (99, .other),
    ])
    func causes(_ code: Int, _ cause: LastDownCause) throws {
        var onu = onu()
        (onu.run, onu.cause) = (2, code)
        #expect(try reading([onu])?.section.lastDownCause.value == cause)
    }

    // A power cut raises LOS too: down at 10:00:00, a dying gasp within 15 minutes of it wins.
    @Test(arguments: [
        ("07ea0301" + "0a000000", 2, LastDownCause.dyingGasp, Confidence.derived),
        ("07ea0301" + "093b0000", 1, .dyingGasp, .derived),  // one minute before
        ("07ea0301" + "0a0f0000", 2, .dyingGasp, .derived),  // 15 minutes after
        ("07ea0301" + "0a0f0100", 2, .los, .measured),  // a second later than that
        ("07ea021c" + "0a000000", 2, .los, .measured),  // the day before
        ("0000000000000000", 2, .los, .measured),
        ("07ea0301" + "0a000000", 8, .deactivated, .measured),
        ("07ea0301" + "0a000000", 37, .rogue, .measured),
        ("07ea0301" + "0a000000", 13, .dyingGasp, .measured),
    ])
    func dyingGaspAgainstLOS(_ gasp: String, _ code: Int, _ cause: LastDownCause, _ confidence: Confidence) throws {
        var onu = onu()
        (onu.run, onu.cause, onu.lastDown, onu.gasp) = (2, code, "07ea03010a000000", gasp)
        let decided = try #require(try reading([onu])).section.lastDownCause
        #expect(decided.value == cause)
        #expect(decided.confidence == confidence)
        #expect(decided.conflicts.count == (confidence == .derived ? 1 : 0))
    }

    @Test func ofTwoRowsWithOneSerialTheOnlineOneCounts() throws {
        var old = onu(1)
        (old.run, old.lastUp) = (2, "07ea030a0c1e0000")
        var prepared = onu(9)
        prepared.port = "4194320384"
        let reading = try #require(try reading([old, onu(5, serial: 2), prepared]))
        #expect(reading.section.port == "0/2/0")
        #expect(reading.section.onuID == 9)
        #expect(reading.warnings == ["serial_also_at 0/1/0 onu 1"])
        #expect(reading.identity.oltRef == OLTRef(olt: "olt-1", ponPort: "0/2/0", onuID: 9))
    }

    @Test func ofTwoOfflineRowsTheLatestCounts() throws {
        var first = onu(1)
        var second = onu(2)
        (first.run, second.run) = (2, 2)
        first.lastUp = "07ea030a0c1e0000"
        #expect(try reading([first, second])?.section.onuID == 1)
    }

    @Test func anUnknownSerialIsNotThere() throws {
        #expect(try reading([onu()], serial: 77) == nil)
        #expect(try reading([]) == nil)
    }

    @Test func strangeValuesDoNotHurt() throws {
        let serial = SampleOLT.serial(1)
        let text = SampleOLT.snmprec([onu()])
        for (column, line) in [
            ("46.1.15", "4|text"), ("51.1.4", "4|-14.14"), ("51.1.4", "70|18446744073709551615"), ("46.1.22", "2|5"), ("46.1.22", "4x|07"),
            ("43.1.7", "4x|fffe00"), ("51.1.4", "2|99999"), ("46.1.24", "2|2147483647"), ("46.1.20", "2|-5"),
        ] {
            let name = "\(SampleOLT.base).\(column).4194312192.3|"
            let lines = text.split(separator: "\n").map { $0.hasPrefix(name) ? name + line : String($0) }
            let read = OLTReading.decode(snmprec: Array(lines.joined(separator: "\n").utf8), profile: try SampleOLT.huawei(), serial: serial, now: Lab.now)
            #expect(read != nil)
            if column == "51.1.4" { #expect(read?.section.onuRxDBm.value == nil) }
        }
    }

    @Test func theRecordedOLT() throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        let huawei = try SampleOLT.huawei()
        let rows = Dictionary(SnmpwalkText.read(try Shared.bytes("walks/huawei-gpon.snmpwalk")).rows.map { ($0.oid, $0.value) }) { $1 }
        #expect(rows.count == 51)
        let expected: [(Double, Double, Double, Int, Double, Double)] = [
            (-14.14, 2.13, -19.36, 3220, 19, 41), (-15.65, 2.16, -19.71, 3300, 14, 31), (-14.64, 2.73, -18.57, 3340, 17, 51),
        ]
        for (position, want) in expected.enumerated() {
            let index = try #require(huawei.index.decode([4_194_312_192, UInt32(position + 1)]))
            func column(_ field: OLTField) throws -> ColumnReading {
                let column = try #require(huawei.column(field))
                let name = huawei.name(of: column, index)
                return ColumnReading(column, name: name, value: rows[name], at: Lab.now)
            }
            #expect(try column(.onuRx).number.value == want.0)
            #expect(try column(.onuTx).number.value == want.1)
            #expect(try column(.oltRx).number.value == want.2)
            #expect(try column(.onuVoltage).integer.value == want.3)
            #expect(try column(.onuBias).number.value == want.4)
            #expect(try column(.onuTemperature).number.value == want.5)
            let serial = try #require(try column(.serial).value.flatMap(huawei.serial.serial))
            let reading = OLTAnswer.reading(rows: rows, profile: huawei, serial: serial, oltName: nil, now: Lab.now)
            #expect(reading?.section.onuID == position + 1)
            // The recording has no run status, so its optics count for nothing in a report.
            #expect(reading?.section.state.value == nil)
            #expect(reading?.section.onuRxDBm.value == nil)
            let uni = index.parts + [1]
            let speed = try #require(huawei.column(named: "uni_speed"))
            let link = try #require(huawei.column(named: "uni_link"))
            let said = [speed, link].map {
                ColumnReading($0, name: huawei.oid(of: $0).appending(uni), value: rows[huawei.oid(of: $0).appending(uni)], at: Lab.now).word.value
            }
            #expect(said == [["auto_10m", "up"], ["auto_100m", "down"], ["auto_1g", "up"]][position])
        }
    }
}

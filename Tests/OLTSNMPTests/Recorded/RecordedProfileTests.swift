import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// What the recordings of real OLTs prove, one fact after the other.
@Suite struct ProfilesAgreeWithTheirRecordings {
    func walk(_ file: String) throws -> RecordedWalk? {
        guard Shared.root != nil else {
            print("skipped: no recordings beside the project")
            return nil
        }
        return RecordedWalk(text: try Shared.bytes("walks/\(file)"))
    }

    func values(_ walk: RecordedWalk, _ profile: OLTProfile, _ column: String) throws -> [String: Double] {
        let column = try #require(profile.column(named: column))
        var found: [String: Double] = [:]
        for row in walk.rows(below: profile.oid(of: column)) {
            let number = try #require(row.oid.suffix(after: profile.oid(of: column)))
            #expect(profile.accepts(number, in: column))
            if case .value(let value, _) = column.measure(row.value) { found[OID(number).description] = value }
        }
        return found
    }

    @Test func huaweiHasThreeONTs() throws {
        guard let walk = try walk("huawei-gpon.snmpwalk") else { return }
        #expect(walk.rows.count == 51)
        #expect(walk.skipped == 0)
        let profile = try SampleOLT.huawei()
        let rows = ["4194312192.1", "4194312192.2", "4194312192.3"]
        func column(_ name: String) throws -> [Double?] { try rows.map { try values(walk, profile, name)[$0] } }
        #expect(try column("onu_rx_dbm") == [-14.14, -15.65, -14.64])
        #expect(try column("olt_rx_dbm") == [-19.36, -19.71, -18.57])
        #expect(try column("onu_tx_dbm") == [2.13, 2.16, 2.73])
        #expect(try column("onu_temperature_c") == [41, 31, 51])
        #expect(try column("onu_bias_ma") == [19, 14, 17])
        #expect(try column("onu_voltage_mv") == [3220, 3300, 3340])
        #expect(try column("up_bytes")[2] == 1_121_587_301_106)
        let serials = walk.rows(below: try #require(profile.serialColumn)).compactMap { profile.serial.serial(in: $0.value) }
        #expect(serials.count == 3)
        #expect(Set(rows.map { profile.index.decode(oid($0).parts)?.ponPort }) == ["0/1/0"])
        let review = WalkReview(walk: walk, profile: profile, profiles: try SampleOLT.profiles())
        #expect(review.onus == 3)
        #expect(review.named == 3)
        #expect(review.columns.first { $0.name == "uni_speed" }?.words == ["auto_10m": 1, "auto_100m": 1, "auto_1g": 1])
        #expect(review.columns.first { $0.name == "uni_link" }?.words == ["up": 2, "down": 1])
        #expect(review.columns.allSatisfy { $0.implausible + $0.unreadable + $0.foreign == 0 })
    }

    @Test func zteRangesOfWhichThreeAreNoDistances() throws {
        guard let walk = try walk("zxa10_c320.snmprec") else { return }
        let profile = try SampleOLT.profile("zte-1012")
        let bits = try values(walk, profile, "equalisation_delay_bits")
        let distances = try values(walk, profile, "distance_m")
        #expect(bits.count == 125)
        #expect(distances.count == 122)
        #expect(distances.values.min() == 422)
        #expect(distances.values.max() == 3793)
        // The line on which the distances lie, and what it says of the three rows that have none.
        for (row, metres) in distances { #expect(abs(21_343.8 - 0.0803708 * (bits[row] ?? 0) - metres) < 3, "\(row)") }
        let none = bits.filter { distances[$0.key] == nil }.values.sorted()
        #expect(none == [231_156, 240_595, 256_828])
        let column = try #require(profile.column(.distance))
        for row in walk.rows(below: profile.oid(of: column)) where row.value.number == 0 {
            #expect(ColumnReading(column, name: row.oid, value: row.value, at: Lab.now).integer.reason == .sentinel)
        }
        let ports = try bits.keys.map { try #require(profile.index.decode(oid($0).parts)) }
        #expect(
            Dictionary(grouping: ports) { $0.ponPort ?? "" }.mapValues(\.count) == [
                "1/1/1": 5, "1/1/3": 18, "1/1/4": 39, "1/1/5": 19, "1/1/6": 9, "1/1/7": 25, "1/1/8": 10,
            ])
        #expect(ports.allSatisfy { walk[oid("1.3.6.1.4.1.3902.1012.3.13.1.1.1").appending($0.portIndex)] != nil })
    }

    @Test func calixHas206ONTsAllUp() throws {
        guard let walk = try walk("axos_e7-2.snmprec") else { return }
        let profile = try SampleOLT.profile("calix-axos")
        let (rx, tx, olt) = (try values(walk, profile, "onu_rx_dbm"), try values(walk, profile, "onu_tx_dbm"), try values(walk, profile, "olt_rx_dbm"))
        #expect((rx.count, tx.count, olt.count) == (206, 206, 206))
        #expect(rx["2000001"].map { ($0 * 100).rounded() / 100 } == -15.21)
        #expect(tx["2000001"].map { ($0 * 100).rounded() / 100 } == 6.34)
        #expect(olt["2000001"].map { ($0 * 100).rounded() / 100 } == -12.70)
        func range(_ values: [String: Double]) -> [Double] { [values.values.min(), values.values.max()].compactMap { $0.map { ($0 * 10).rounded() / 10 } } }
        #expect(range(rx) == [-27.7, -14.4])
        #expect(range(olt) == [-24.4, -11.8])
        #expect(range(tx) == [6.1, 7.0])
        let review = WalkReview(walk: walk, profile: profile, profiles: try SampleOLT.profiles())
        #expect(review.onus == 206)
        #expect(review.named == 0)
        #expect(review.columns.first { $0.name == "admin_state" }?.words == ["enabled": 206])
        #expect(review.columns.first { $0.name == "run_status" }?.words == ["online": 206])
        // All gasp while they are up: no live state, and no cause of anything.
        #expect(review.columns.first { $0.name == "dying_gasp_flag" }?.words == ["yes": 206])
        let rows = Dictionary(walk.rows.map { ($0.oid, $0.value) }) { $1 }
        let section = ONURow(profile: profile, index: try #require(profile.index.decode([2_000_001])), rows: rows, oltName: nil, at: Lab.now).section
        #expect(section.state.value == .online)
        #expect(section.lastDownCause.value == nil)
        #expect(section.port == nil)
        #expect(section.onuRxDBm.confidence == .measured)
        // No other reading of the recorded numbers is plausible throughout, milliwatts among them.
        let rivals = try #require(review.columns.first { $0.name == "onu_rx_dbm" }?.rivals)
        #expect(rivals.first { $0.text == "v/100" }.map { $0.range?.upperBound ?? 0 > 0 } == true)
    }

    @Test func vsolGPONHasThreeONUsOfWhichOneHasNoPower() throws {
        guard let walk = try walk("vsolution_v1600gs.subset.snmprec") else { return }
        let profile = try SampleOLT.profile("vsol-gpon")
        #expect(try values(walk, profile, "onu_rx_dbm") == ["1.1": -10.47, "1.2": -12.34])
        #expect(try values(walk, profile, "onu_tx_dbm") == ["1.1": 2.14, "1.2": 2.16, "1.3": 2.1])
        #expect(try values(walk, profile, "onu_temperature_c") == ["1.1": 40, "1.2": 29.6, "1.3": 54.47])
        #expect(try values(walk, profile, "onu_voltage_mv") == ["1.1": 3280, "1.2": 3280, "1.3": 3300])
        #expect(try values(walk, profile, "onu_bias_ma") == ["1.1": 14, "1.2": 10.85, "1.3": 13.05])
        #expect(try values(walk, profile, "port_tx_dbm") == ["1": 9.248])
        #expect(try values(walk, profile, "port_voltage_mv") == ["1": 3368])
        let rows = Dictionary(walk.rows.map { ($0.oid, $0.value) }) { $1 }
        for onu: UInt32 in 1...3 {
            let section = ONURow(profile: profile, index: try #require(profile.index.decode([1, onu])), rows: rows, oltName: nil, at: Lab.now).section
            #expect(section.state.value == .online)
            #expect(section.port == "1")
            #expect(section.onuTxDBm.value != nil)
            #expect(section.onuRxDBm.reason == (onu == 3 ? .notReported : nil))
            #expect(section.txDBm.value == 9.248)
        }
    }

    @Test func vsolEPONHas16ONUsWithUnits() throws {
        guard let walk = try walk("vsolution_v1600d.snmprec") else { return }
        let profile = try SampleOLT.profile("vsol-epon")
        let (rx, tx) = (try values(walk, profile, "onu_rx_dbm"), try values(walk, profile, "onu_tx_dbm"))
        #expect(rx.count == 16)
        #expect(rx.values.min() == -28.24)
        #expect(rx.values.max() == -14.08)
        #expect(tx.values.min() == 1.77)
        #expect(tx.values.max() == 7.71)
        #expect(tx["1.1"] == 3.77)
        #expect(try values(walk, profile, "onu_temperature_c")["1.1"] == 30.67)
        #expect(try values(walk, profile, "onu_voltage_mv")["1.1"] == 3270)
        #expect(try values(walk, profile, "onu_bias_ma")["1.1"] == 11.65)
        // Below about -23 dBm the milliwatts are gone, and the power is still there.
        let column = try #require(profile.column(.onuRx))
        let dark = walk.rows(below: profile.oid(of: column)).filter { $0.value.rawText.hasPrefix("0.00 mW") }
        #expect(!dark.isEmpty)
        for row in dark {
            guard case .value(let value, _) = column.measure(row.value) else { return #expect(Bool(false)) }
            #expect(value < -22)
        }
        let ports = try values(walk, profile, "port_tx_dbm")
        #expect(ports.values.contains(6.56))
        #expect(profile.serial.serial(in: .octets(Array("TPLGA0000001".utf8))) == nil)
    }

    @Test func bdcomNamesItsONUsAndCountsThem() throws {
        guard let walk = try walk("bdcom.snmprec") else { return }
        let profile = try SampleOLT.profile("bdcom")
        let names = walk.rows(below: oid("1.3.6.1.2.1.2.2.1.2"))
        let onus = names.compactMap { row in row.oid.parts.last.flatMap { profile.index.decode([$0], name: row.value) } }.filter { $0.onuID != nil }
        #expect(onus.count == 64)
        #expect(Dictionary(grouping: onus) { $0.ponPort ?? "" }.mapValues(\.count) == ["0/2": 51, "0/4": 13])
        #expect(onus.first { $0.parts == [1184] }?.onuID == 3)
        #expect(onus.first { $0.parts == [1182] }?.onuID == 4)
        let (up, down) = (try values(walk, profile, "port_onus_online"), try values(walk, profile, "port_onus_offline"))
        let counts: [Double?] = [up["111"], down["111"], up["113"], down["113"]]
        #expect(counts == [43, 8, 11, 2])
        #expect(up.values.reduce(0, +) == 54)
        let lists = try #require(profile.column(named: "port_onu_list"))
        for (port, count) in [("111", 51), ("113", 13)] {
            let text = walk[profile.oid(of: lists).appending(oid(port).parts)].map(\.rawText) ?? ""
            let rows = text.split(separator: ",").compactMap { UInt32($0) }
            #expect(rows.count == count)
            #expect(Set(rows).isSubset(of: Set(onus.compactMap(\.parts.first))))
        }
        // What the interfaces say of their state agrees with the counts.
        let states = onus.compactMap { $0.parts.first.flatMap { walk[oid("1.3.6.1.2.1.2.2.1.8").appending([$0])] }?.number }
        #expect(states.count { $0 == 1 } == 54)
        let review = WalkReview(walk: walk, profile: profile, profiles: try SampleOLT.profiles())
        #expect(review.columns.first { $0.name == "interface_name" }?.rows == 64)
        #expect(review.onus == 64)
    }

    @Test func hsgqNumbersItsPortsAndSaysNone() throws {
        guard let walk = try walk("detect/parks-switch.snmprec") else { return }
        let profile = try SampleOLT.profile("hsgq")
        let column = try #require(profile.column(named: "port_rx_dbm"))
        let rows = walk.rows(below: profile.oid(of: column))
        #expect(!rows.isEmpty)
        #expect(rows.contains { $0.value.number == -2_147_483_648 })
        let review = WalkReview(walk: walk, profile: profile, profiles: try SampleOLT.profiles())
        let seen = try #require(review.columns.first { $0.name == "port_rx_dbm" })
        #expect(seen.none == rows.count { $0.value.number == -2_147_483_648 })
        #expect(seen.foreign < seen.rows)
    }
}

import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// Generated tables read back through the profile that they were made by.
@Suite struct InventedTablesSayWhatIsTrue {
    static let profiles = ((try? SampleOLT.profiles())?.profiles ?? []).map(\.name)
    static let now = Date(timeIntervalSince1970: 1_772_000_000)

    private func read(_ olt: SyntheticOLT) -> [(SyntheticONU, ONURow)] {
        let rows = Dictionary(olt.rows().map { ($0.oid, $0.value) }) { $1 }
        return olt.onus.compactMap { onu in
            olt.profile.located(onu.index.parts, in: rows).map { (onu, ONURow(profile: olt.profile, index: $0, rows: rows, oltName: nil, at: Self.now)) }
        }
    }

    @Test(arguments: profiles) func everyVendorsTableGivesTheONUsBack(_ name: String) throws {
        let profile = try SampleOLT.profile(name)
        let olt = SyntheticOLT(profile: profile, onus: 150, seed: 4)
        #expect(olt.onus.count == 150)
        let read = read(olt)
        #expect(read.count == 150)
        #expect(Set(olt.onus.map(\.index.parts)).count == 150)
        for (onu, row) in read {
            let section = row.section
            #expect(row.index.ponPort == onu.index.ponPort && row.index.onuID == onu.index.onuID)
            // A profile that knows no state says none.
            if let state = section.state.value, !profile.states.isEmpty {
                #expect((state == .online) == (onu.state == .online), "\(state) \(onu.state) \(String(describing: onu.cause))")
            }
            func near(_ value: Double?, _ truth: Double, _ tolerance: Double = 0.11) {
                if let value { #expect(abs(value - truth) <= tolerance, "\(value) instead of \(truth)") }
            }
            near(section.onuRxDBm.value, onu.onuRx)
            near(section.onuTxDBm.value, onu.onuTx)
            near(section.rxDBm.value, onu.oltRx)
            near(section.txDBm.value, onu.portTx, 4)
            near(section.distanceM.value.map(Double.init), onu.distance, 60)
            if let cause = section.lastDownCause.value, let truth = onu.cause, onu.state == .offline { #expect(cause == truth || cause == .other) }
            if onu.state != .online { #expect(section.onuRxDBm.value == nil) }
        }
        let online = read.filter { $0.0.state == .online }
        if profile.column(.onuRx) != nil { #expect(online.allSatisfy { $0.1.section.onuRxDBm.value != nil }) }
        if profile.column(.runStatus) != nil { #expect(read.allSatisfy { $0.1.section.state.value != nil && $0.1.section.state.value != .unknown }) }
    }

    @Test(arguments: profiles) func theWalkIsTakenForTheVendorsAndNothingInItIsImplausible(_ name: String) throws {
        let profile = try SampleOLT.profile(name)
        let walk = RecordedWalk(SyntheticOLT(profile: profile, onus: 200, seed: 9).rows())
        let review = WalkReview(walk: walk, profile: profile, profiles: try SampleOLT.profiles())
        #expect(review.onus == 200)
        for column in review.columns { #expect(column.implausible + column.unreadable + column.foreign == 0, "\(column.name)") }
        if profile.serial.hasSerial {
            let serials = try walk.rows(below: #require(profile.serialColumn)).compactMap { profile.serial.serial(in: $0.value) }
            #expect(Set(serials).count == 200)
        }
    }

    @Test(arguments: ["huawei", "tplink-b", "zte-1082", "ufiber"])
    func thereIsRoomForSixteenThousand(_ name: String) throws {
        let olt = SyntheticOLT(profile: try SampleOLT.profile(name), onus: 16_384, seed: 1)
        #expect(olt.onus.count == 16_384)
        #expect(Set(olt.onus.map(\.serial)).count == 16_384)
        #expect(Set(olt.onus.map(\.index.parts)).count == 16_384)
    }

    @Test func theSameSeedGivesTheSameRowsAndAnotherOneAnotherPlant() throws {
        let profile = try SampleOLT.huawei()
        func rows(_ seed: UInt64) -> [SNMPVarbind] { SyntheticOLT(profile: profile, onus: 300, seed: seed).rows() }
        #expect(rows(5) == rows(5))
        let (one, other) = (SyntheticOLT(profile: profile, onus: 300, seed: 5), SyntheticOLT(profile: profile, onus: 300, seed: 6))
        #expect(Set(one.onus.map(\.serial)).isDisjoint(with: other.onus.map(\.serial)))
    }

    @Test func neighboursFallTogether() throws {
        let olt = SyntheticOLT(profile: try SampleOLT.huawei(), onus: 8_192, seed: 2)
        let ports = Dictionary(grouping: olt.onus) { $0.index.ponPort }
        #expect(ports.count == 128 && ports.values.allSatisfy { $0.count == 64 })
        let dark = ports.values.filter { port in port.allSatisfy { $0.state == .offline && $0.cause == .los } }
        #expect((1...12).contains(dark.count))
        for port in dark {
            let times = port.compactMap(\.wentDown)
            #expect(times.count == 64)
            if let first = times.min(), let last = times.max() { #expect(last - first <= 3) }
        }
        let streets = ports.values.filter { port in (25...55).contains(port.count { $0.state == .offline && $0.cause == .dyingGasp }) }
        #expect((1...16).contains(streets.count))
        #expect((0.80...0.97).contains(Double(olt.onus.count { $0.state == .online }) / 8_192))
    }

    @Test func theClientWalksThemFromTheAgent() async throws {
        let olt = SyntheticOLT(profile: try SampleOLT.huawei(), onus: 2_048, seed: 3)
        let column = try #require(olt.profile.serialColumn)
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: Snmprec.write(olt.rows(.lookup))))) { lab in
            let walk = await lab.engine.walk(lab.target, column: column, deadline: .after(60))
            #expect(walk.end == .complete)
            #expect(walk.rows.compactMap { olt.profile.serial.serial(in: $0.value) } == olt.onus.map(\.serial))
        }
    }
}

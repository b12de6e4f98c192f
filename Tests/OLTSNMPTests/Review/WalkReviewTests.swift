import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct AProfileIsCheckedAgainstAWalk {
    /// An invented BDCOM whose powers are in steps of 0.002 dB, as its MIB says.
    static let bdcom = """
        1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.3320.1.390.0
        1.3.6.1.2.1.2.2.1.2.5|4|GigaEthernet0/1
        1.3.6.1.2.1.2.2.1.2.1179|4|GPON0/2:1
        1.3.6.1.2.1.2.2.1.2.1184|4|GPON0/2:3
        1.3.6.1.4.1.3320.10.3.3.1.2.1179|4|TPLG:A0000001
        1.3.6.1.4.1.3320.10.3.3.1.2.1184|4|TPLG:A0000002
        1.3.6.1.4.1.3320.10.3.3.1.4.1179|2|3
        1.3.6.1.4.1.3320.10.3.3.1.4.1184|2|0
        1.3.6.1.4.1.3320.10.3.4.1.2.1179|2|-9250
        1.3.6.1.4.1.3320.10.3.4.1.2.1184|2|0
        1.3.6.1.4.1.3320.10.3.4.1.3.1179|2|99999
        1.3.6.1.4.1.3320.10.3.4.1.3.1184|4|dark
        1.3.6.1.4.1.3320.10.9.9.1.1179|2|-1840
        1.3.6.1.4.1.3320.10.2.1.1.4.111.7|2|1

        """

    func review(_ text: String = bdcom, _ profile: String = "bdcom", known: [KnownONU] = []) throws -> WalkReview {
        let walk = RecordedWalk(text: Array(text.utf8))
        return WalkReview(walk: walk, profile: try SampleOLT.profile(profile), profiles: try SampleOLT.profiles(), known: known)
    }

    @Test func countsWhatFitsAndWhatDoesNot() throws {
        let review = try review()
        #expect(review.identity.profileName == "bdcom")
        #expect(review.onus == 2)
        #expect(review.named == 2)
        let rx = try #require(review.columns.first { $0.name == "onu_rx_dbm" })
        #expect((rx.rows, rx.decoded, rx.none, rx.implausible) == (2, 1, 1, 0))
        #expect(rx.range == -18.5 ... -18.5)
        let tx = try #require(review.columns.first { $0.name == "onu_tx_dbm" })
        #expect((tx.decoded, tx.implausible, tx.unreadable) == (0, 1, 1))
        #expect(tx.isSuspect)
        #expect(review.columns.first { $0.name == "run_status" }?.words == ["online": 1, "offline": 1])
        // Interfaces that are no ONU's are nobody's mistake; a port's row with one number too many is.
        #expect(review.columns.first { $0.name == "interface_name" }?.rows == 2)
        #expect(review.columns.first { $0.name == "port_onus_online" }?.foreign == 1)
        #expect(review.absent.contains("distance_m"))
    }

    @Test func saysWhatNumbersWouldMeanUnderOtherReadings() throws {
        let rx = try #require(try review().columns.first { $0.name == "onu_rx_dbm" })
        let omci = try #require(rx.rivals.first { $0.text == "v/500" })
        #expect(omci.plausible == 1)
        #expect(omci.range == -18.5 ... -18.5)
        #expect(rx.rivals.first { $0.text == "(v-10000)/100" }?.implausible == 1)
        #expect(rx.rivals.first { $0.text == "(v-10000)/100" }?.profiles.contains("huawei") == true)
        #expect(!rx.rivals.contains { $0.text == "v/10" })
        let text = try review().text
        #expect(text.contains("IMPLAUSIBLE"))
        #expect(text.contains("rival v/500: -18.5"))
        #expect(!text.contains("TPLG"))
    }

    @Test func aKnownONUPicksTheReading() throws {
        let known = try #require(KnownONU("TPLGA0000001=-18.2"))
        let calibration = try #require(try review(known: [known]).calibrations.first)
        #expect(calibration.row == oid("1179"))
        #expect(calibration.isConfirmed)
        #expect(calibration.profileSays == ["onu_rx_dbm": -18.5])
        let first = try #require(calibration.hits.first)
        #expect(first.column == "onu_rx_dbm")
        #expect(first.scale == "v/500")
        // A column that no profile knows is found as well.
        #expect(calibration.hits.contains { $0.column == nil && $0.oid == oid("1.3.6.1.4.1.3320.10.9.9.1") && $0.scale == "v/100" && $0.value == -18.4 })
        let wrong = try #require(KnownONU("TPLGA0000001=-25"))
        #expect(try review(known: [wrong]).calibrations.first?.isConfirmed == false)
        let absent = try #require(KnownONU("TPLGA0000009=-25"))
        #expect(try review(known: [absent]).calibrations.first?.row == nil)
        let byRow = try #require(KnownONU("#1179=-18.5"))
        #expect(try review(known: [byRow]).calibrations.first?.isConfirmed == true)
    }

    @Test func aMisreadColumnIsNotConfirmedAndTheRivalIsNamed() throws {
        // Hundredths where the profile expects steps from -30 dBm.
        let text = """
            1.3.6.1.4.1.3902.1012.3.28.1.1.5.268501248.1|4x|54504c47a0000001
            1.3.6.1.4.1.3902.1012.3.50.12.1.1.10.268501248.1.1|2|-1850

            """
        let known = try #require(KnownONU("TPLGA0000001=-18.5"))
        let calibration = try #require(try review(text, "zte-1012", known: [known]).calibrations.first)
        #expect(!calibration.isConfirmed)
        #expect(calibration.profileSays["onu_rx_dbm"] == -33.7)
        #expect(calibration.hits.first.map { [$0.column ?? "", $0.scale] } == ["onu_rx_dbm", "v/100"])
    }

    @Test func aRecordedONTConfirmsItsProfile() throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        let walk = RecordedWalk(text: try Shared.bytes("walks/axos_e7-2.snmprec"))
        let known = try #require(KnownONU("#2000001=-15.2"))
        let review = WalkReview(walk: walk, profile: try SampleOLT.profile("calix-axos"), profiles: try SampleOLT.profiles(), known: [known])
        #expect(review.calibrations.first?.hits.first.map { [$0.column ?? "", $0.scale] } == ["onu_rx_dbm", "10*log10(v/10000)"])
    }

    @Test(arguments: ["", "TPLGA0000001", "TPLGA0000001=", "TPLGA0000001=x", "TPLGA0000001=-99", "=-18", "#=-18", "#1.x=-18", "TPLG=-18", "TPLGA0000001=nan"])
    func aMalformedKnownONUIsRefused(_ text: String) { #expect(KnownONU(text) == nil) }

    @Test func ofALivingOLTOpticsAreReadForAFewONUsOnly() async throws {
        let onus = (1...40).map { SampleOLT.ONU(number: $0, serial: SampleOLT.serial($0)) }
        try await Lab.run(try await Lab.start(SampleOLT.data(onus))) { lab in
            let huawei = try SampleOLT.huawei()
            let known = try #require(KnownONU("\(SampleOLT.serial(33))=-14.2"))
            let result = await ProfileSurvey(engine: lab.engine, target: lab.target, profile: huawei, sample: 4).run(known: [known], deadline: .after(60))
            #expect(result.unfinished.isEmpty)
            let review = WalkReview(walk: result.walk, profile: huawei, profiles: try SampleOLT.profiles(), known: [known])
            #expect(review.onus == 40)
            #expect(review.named == 40)
            #expect(review.columns.first { $0.name == "onu_rx_dbm" }?.rows == 5)
            #expect(review.calibrations.first?.isConfirmed == true)
            // The optical columns of the other ONUs were never asked for.
            #expect(result.walk.rows(below: oid("\(SampleOLT.base).51.1")).count == 5 * 6)
        }
    }
}

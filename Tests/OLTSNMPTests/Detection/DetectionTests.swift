import DeviceLab
import Foundation
import Testing

@testable import OLTSNMP

@Suite struct WhichOLTAnAgentIs {
    /// Rows of an invented agent.
    func walk(_ id: String, _ descr: String = "", _ rows: [(String, OLTSNMP.SNMPValue)] = []) -> RecordedWalk {
        RecordedWalk(
            [SNMPVarbind(OLTDetection.sysObjectID, .oid(oid("1.3.6.1.4.1.\(id)"))), SNMPVarbind(OLTDetection.sysDescr, .octets(Array(descr.utf8)))]
                + rows.map { SNMPVarbind(oid("1.3.6.1.4.1.\($0.0)"), $0.1) })
    }

    func identity(_ walk: RecordedWalk) throws -> OLTIdentity { OLTDetection.identity(of: walk, profiles: try SampleOLT.profiles()) }

    static let recorded: [(String, String)] = [
        ("walks/zxa10_c320.snmprec", "zte-1012"), ("walks/axos_e7-2.snmprec", "calix-axos"), ("walks/vsolution_v1600gs.subset.snmprec", "vsol-gpon"),
        ("walks/vsolution_v1600d.snmprec", "vsol-epon"), ("walks/bdcom.snmprec", "bdcom"), ("walks/detect/axos.snmprec", "calix-axos"),
        ("walks/detect/dasan-nos.snmprec", "dasan"), ("walks/detect/dasan-nos_1.snmprec", "dasan"), ("walks/detect/eltex-olt.snmprec", "eltex"),
        ("walks/detect/fiberhome.snmprec", "fiberhome"), ("walks/detect/fiberhome_an5516-01.snmprec", "fiberhome"),
        ("walks/detect/fiberhome_an5516-04.snmprec", "fiberhome"), ("walks/detect/fiberhome_an5516-04B.snmprec", "fiberhome"),
        ("walks/detect/fiberhome_an5516-06.snmprec", "fiberhome"), ("walks/detect/nokia-isam.snmprec", "nokia-isam"),
        ("walks/detect/parks-switch.snmprec", "hsgq"), ("walks/detect/raisecom.snmprec", "raisecom-epon"),
    ]

    @Test(arguments: recorded) func recordedAgentsAreRecognised(_ file: String, _ profile: String) throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        #expect(try identity(RecordedWalk(text: try Shared.bytes(file))).profileName == profile)
    }

    @Test(arguments: [
        ("smartax-mdu", "not_an_olt"), ("dasan-nos_2", "not_an_olt"), ("zxa10", "undecided"), ("ubiquoss-pon_9500", "unknown"), ("ies5000_5005", "unknown"),
        ("ies5000_5106", "unknown"), ("ies52xxM_4206", "unknown"),
    ])
    func whatIsNoOLTOrDoesNotTellItsLayoutIsSaid(_ file: String, _ kind: String) throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        let found =
            switch try identity(RecordedWalk(text: try Shared.bytes("walks/detect/\(file).snmprec"))) {
            case .notAnOLT: "not_an_olt"
            case .undecided(let names, _): names == ["zte-1012", "zte-1082"] ? "undecided" : "\(names)"
            case .unknown: "unknown"
            case .notDescribed: "not_described"
            case .profile(let name, _): name
            }
        #expect(found == kind)
    }

    @Test func everyRecordingIsInOneOfTheListsAbove() throws {
        guard let root = Shared.root else { return print("skipped: no recordings beside the project") }
        let files = try FileManager.default.contentsOfDirectory(atPath: root + "/walks/detect")
        #expect(files.count == Self.recorded.count { $0.0.contains("/detect/") } + 7)
    }

    @Test func layoutsOfOneVendorAreToldApartByTheirRows() throws {
        let serial = OLTSNMP.SNMPValue.octets(Array("TPLG-A0000001".utf8))
        #expect(try identity(walk("11863.5.7", "", [("11863.6.100.1.7.2.1.6.0.2.0", serial)])).profileName == "tplink-b")
        #expect(try identity(walk("11863.5.7", "", [("11863.6.100.1.7.2.1.4.2.17", serial)])).profileName == "tplink-a")
        // A switch of the same maker, and a table whose rows are something else.
        #expect(try identity(walk("11863.1.1.26")) == .notAnOLT("TP-Link switch"))
        #expect(try identity(walk("11863.5.7", "", [("11863.6.100.1.7.2.1.6.0.2.0", .octets(Array("name".utf8)))])) == .unknown)
        #expect(try identity(walk("3902.1082.1001.620.1.1", "", [("3902.1082.500.10.2.3.8.1.4.285278465.1", .integer(4))])).profileName == "zte-1082")
        #expect(try identity(walk("3902.1082.1001.320.2.1", "", [("3902.1012.3.28.2.1.4.268501248.1", .integer(3))])).profileName == "zte-1012")
        #expect(try identity(walk("4413", "", [("41112.1.5.6.2.1.3.12.85.66.78.84.48.97.49.98.50.99.51.100", .integer(1))])).profileName == "ufiber")
        #expect(try identity(walk("4413")) == .unknown)
        #expect(try identity(walk("41112.1.5")).profileName == "ufiber")
    }

    @Test func withoutAnyRowTheObjectIDDecidesWhereItCan() throws {
        #expect(try identity(walk("2011.2.123")).profileName == "huawei")
        #expect(try identity(walk("2011.2.123", "", [("2011.6.128.1.1.2.53.1.3.4227866624.3", .octets([2, 0, 0, 0, 0, 1]))])).profileName == "huawei-epon")
        #expect(try identity(walk("2011.2.185")).profileName == nil)
        guard case .undecided(let names, _) = try identity(walk("37950.1.1.5.10.14.1")) else { return #expect(Bool(false)) }
        #expect(names == ["vsol-epon", "vsol-gpon"])
        #expect(try identity(walk("5875.800.1001.11", "AN5516-01")).profileName == "fiberhome")
        #expect(try identity(walk("5875.800.1001.11", "AN5116-06B")).profileName == "fiberhome-an5116")
        #expect(try identity(walk("6321.2.1.1")) == .notAnOLT("Calix ONT"))
        #expect(try identity(RecordedWalk([])) == .unknown)
    }

    @Test func theFirstQuestionIsOneAndTheRestAreFew() throws {
        var detection = OLTDetection(profiles: try SampleOLT.profiles())
        #expect(detection.firstStep == .get([OLTDetection.sysDescr, OLTDetection.sysObjectID]))
        var step = detection.received([SNMPVarbind(OLTDetection.sysObjectID, .oid(oid("1.3.6.1.4.1.37950.1.1.5.10.14.1")))])
        var asked = 0
        while case .getNext(let names) = step {
            asked += 1
            #expect(names.count <= 10)
            // Answers that are no answers, and more of them than names.
            step = detection.received(names.map { SNMPVarbind($0, .endOfMibView) } + [SNMPVarbind(oid("1.3"), .integer(1))])
        }
        #expect(asked == 1)
        guard case .decided(.undecided) = step else { return #expect(Bool(false)) }
    }

    @Test func aLivingAgentIsAsked() async throws {
        let text = """
            1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37950.1.1.5.10.14.1
            1.3.6.1.4.1.37950.1.1.6.1.1.1.1.5.1.1|2|3

            """
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: text))) { lab in
            let identity = try await lab.engine.identify(lab.target, profiles: try SampleOLT.profiles(), deadline: .after(30))
            #expect(identity.profileName == "vsol-gpon")
            #expect(lab.agent.statistics.requests == 2)
        }
    }

    @Test(arguments: [
        ("*", "", true), ("AN5116*", "an5116-06b", true), ("AN5116*", "xAN5116", false), ("*olt*", "GPON OLT 8", true), ("a*b*c", "a--b--c", true),
        ("a*b*c", "acb", false), ("exact", "Exact", true), ("exact", "exactly", false), ("a*a", "a", false), ("a*a", "aa", true),
    ])
    func patterns(_ pattern: String, _ text: String, _ fits: Bool) { #expect(TextPattern(pattern).fits(text) == fits) }

    @Test func aHostilePatternIsNoBurden() {
        let pattern = TextPattern(String(repeating: "a*", count: 500) + "b")
        #expect(!pattern.fits(String(repeating: "a", count: 100_000)))
    }
}

import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// What must hold for every profile that comes with the project. Worked examples are checked when a profile is loaded.
@Suite struct EveryShippedProfile {
    static let files: [String] = {
        let folder = Shared.packageRoot + "/profiles/olt"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    func profile(_ file: String) throws -> OLTProfile { try SampleOLT.profile(String(file.dropLast(5))) }

    @Test(arguments: files) func loadsIsNamedLikeItsFileAndHasWorkedExamples(_ file: String) throws {
        let profile = try OLTProfile(contentsOf: Shared.packageRoot + "/profiles/olt/" + file)
        #expect(profile.name + ".yaml" == file)
        #expect(!profile.examples.isEmpty)
    }

    @Test func thereIsOneForEveryVendorAndLayout() throws {
        let wanted: Set = [
            "tplink-a", "tplink-b", "huawei", "huawei-epon", "zte-1012", "zte-1082", "raisecom", "raisecom-epon", "fiberhome", "fiberhome-an5116", "vsol-gpon",
            "vsol-epon", "nokia-isam", "cdata", "cdata-34592", "bdcom", "bdcom-epon", "calix-axos", "calix-e7", "ufiber", "dasan", "furukawa", "datacom",
            "parks",
            "zhone", "gcom-gpon", "gcom-epon", "zyxel", "adtran", "eltex", "hsgq", "hioso",
        ]
        #expect(wanted.subtracting(try SampleOLT.profiles().profiles.map(\.name)).isEmpty)
    }

    @Test(arguments: files) func everythingALookupNeedsFitsTwoRequests(_ file: String) throws {
        let profile = try profile(file)
        let lookup = profile.columns.filter { $0.reading == .lookup }
        #expect(lookup.count <= 20)
        #expect(lookup.contains { $0.field == .runStatus })
        for example in profile.examples {
            let index = try #require(profile.index.decode(example.index.parts))
            let names = lookup.filter { profile.hasRow(of: $0, index) }.map { profile.name(of: $0, index) }
            #expect(Set(names).count == names.count)
            // What has no row for this ONU is what the layout says cannot be built, as in Raisecom's ONU 103.
            if profile.name != "raisecom" { #expect(names.count == lookup.count) }
        }
    }

    /// Passwords, LOIDs, registration ids and web logins of the vendors' MIBs.
    static let forbidden = [
        "2011.6.128.1.1.2.43.1.4", "2011.6.128.1.1.2.43.1.13", "2011.6.128.1.1.2.43.1.14", "2011.6.128.1.1.2.101.1.4", "2011.6.128.1.1.2.101.1.9",
        "2011.6.128.1.1.2.101.1.10", "2011.6.128.1.1.2.53.1.4", "2011.6.128.1.1.2.53.1.12", "2011.6.128.1.1.2.53.1.13", "5875.800.3.10.1.1.8",
        "5875.800.3.10.1.1.9", "5875.800.3.10.1.1.20",
        "5875.800.3.10.1.1.21", "5875.800.3.10.1.1.32", "6296.101.23.3.1.1.5", "6296.101.23.3.1.1.84", "890.1.5.13.13.31.3.2.1.1.2", "17409.2.8.4.7.1.4",
        "17409.2.8.4.7.1.5", "17409.2.8.4.7.1.6", "34592.1.5.1.1.2.18.1.1.5", "34592.1.5.1.1.2.18.5.1.4", "3320.10.2.6.1.4", "3902.1012.3.13.3.1.5",
        "664.6.10000.76.1.1.2.3.1.17", "664.6.10000.76.1.1.3.1.1.26", "11863.6.100.1.7.2.1.41",
    ].map { oid("1.3.6.1.4.1.\($0)") }

    @Test(arguments: files) func readsNoSecretAndNothingThatIsForWriting(_ file: String) throws {
        let profile = try profile(file)
        for column in profile.columns { #expect(!Self.forbidden.contains { profile.oid(of: column).hasPrefix($0) }, "\(column.name)") }
    }

    @Test(arguments: files) func powersOfALookupAreBoundedAndBelievedOnlyWhileOnline(_ file: String) throws {
        for column in try profile(file).columns where column.unit == "dBm" {
            #expect(column.range != nil, "\(column.name)")
            if [.onuRx, .onuTx, .oltRx].contains(column.field) { #expect(column.isLive, "\(column.name)") }
        }
    }

    @Test(arguments: files) func aVerifiedProfileNamesARecordingThatExists(_ file: String) throws {
        let evidence = try profile(file).evidence
        #expect((evidence.mark == .recording) == !evidence.recordings.isEmpty)
        #expect(evidence.note != nil)
        guard let root = Shared.root else { return print("skipped: no recordings beside the project") }
        for name in evidence.recordings {
            #expect(["walks", "walks/detect"].contains { FileManager.default.fileExists(atPath: "\(root)/\($0)/\(name)") }, "\(name)")
        }
    }

    @Test(arguments: files) func rowNumbersSurviveTheWayThereAndBack(_ file: String) throws {
        let layout = try profile(file).index
        guard layout.tellsPort, let template = layout.portTemplate, layout.onuID.map(layout.form.fieldNames.contains) == true else { return }
        var made = 0
        for base: UInt32 in 0...4 {
            for onu in [0, 1, 2, 50, 99, 127] {
                let numbers = Dictionary(template.fields.enumerated().map { ($1, base + UInt32($0)) }) { $1 }
                let port = try #require(template.fill(numbers))
                for index in layout.encode(ponPort: port, onuID: onu) {
                    made += 1
                    #expect(index.ponPort == port)
                    #expect(index.onuID == onu)
                    #expect(layout.decode(index.parts) == index)
                    #expect(layout.decode(index.parts + [1]) == nil)
                    #expect(layout.decode(Array(index.parts.dropLast())) == nil)
                }
            }
        }
        #expect(made > 0)
    }
}

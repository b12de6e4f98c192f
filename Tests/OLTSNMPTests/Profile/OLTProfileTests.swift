import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct OLTProfileTests {
    @Test func theShippedProfilesLoad() throws {
        let set = try SampleOLT.profiles()
        #expect(set.profiles.map(\.name).contains("huawei"))
        let huawei = try SampleOLT.huawei()
        let lookup = huawei.columns.filter { $0.reading == .lookup }
        // One round trip: everything a lookup needs fits one request.
        #expect(lookup.count <= SNMPEngine.maxNamesPerRequest)
        #expect(huawei.serialColumn == oid("1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3"))
        #expect(huawei.column(named: "up_bytes").map { huawei.oid(of: $0) } == oid("1.3.6.1.4.1.2011.6.128.1.1.4.23.1.3"))
    }

    @Test func secretsAreNeverColumns() throws {
        // 43.1.4 password, 43.1.13 and .14 LOID, 101.1.4, .9 and .10 their history.
        let forbidden = ["43.1.4", "43.1.13", "43.1.14", "101.1.4", "101.1.9", "101.1.10"].map { oid("\(SampleOLT.base).\($0)") }
        let huawei = try SampleOLT.huawei()
        #expect(huawei.columns.allSatisfy { !forbidden.contains(huawei.oid(of: $0)) })
    }

    @Test func matchesBySysObjectID() throws {
        let set = try SampleOLT.profiles()
        #expect(set.profile(for: oid("1.3.6.1.4.1.2011.2.123"))?.name == "huawei")
        // An MDU with the same sysDescr, and enterprises whose number only begins alike.
        #expect(set.profile(for: oid("1.3.6.1.4.1.2011.2.185")) == nil)
        #expect(set.profile(for: oid("1.3.6.1.4.1.2011.20.1")) == nil)
        #expect(set.profile(for: oid("1.3.6.1.4.1.20110.2")) == nil)
    }

    @Test func theIndexIsTakenApartAndBuilt() throws {
        let layout = try SampleOLT.huawei().index
        let index = try #require(layout.decode([4_194_312_192, 1]))
        #expect(index.ponPort == "0/1/0")
        #expect(index.onuID == 1)
        #expect(index.portIndex == [4_194_312_192])
        // GPON and XG-PON have the same port names.
        #expect(layout.encode(ponPort: "0/2/5", onuID: 7).map(\.parts) == [[4_194_321_664, 7], [4_261_430_528, 7]])
        #expect(layout.decode([4_194_321_664, 0])?.ponPort == "0/2/5")
        for (frame, slot, port) in [(0, 0, 0), (1, 17, 15), (63, 63, 31)] {
            let made = layout.encode(ponPort: "\(frame)/\(slot)/\(port)", onuID: 127)
            #expect(made.count == 2)
            #expect(made.allSatisfy { $0.ponPort == "\(frame)/\(slot)/\(port)" })
        }
    }

    @Test(arguments: [[4_194_312_192], [4_194_312_192, 1, 1], [4_194_312_192, 128], [4_194_312_193, 1], [1, 1], [4_227_866_624, 1], []] as [[UInt32]])
    func foreignIndexesAreRefused(_ index: [UInt32]) throws {
        let layout = try SampleOLT.huawei().index
        #expect(layout.decode(index) == nil)
    }

    @Test(arguments: ["", "0/1", "0/1/0/0", "a/b/c", "0/1/32", "64/0/0", "0/1/-1", "0/1/0 ", "99999999999/0/0"])
    func foreignPortsAreRefused(_ port: String) throws {
        let layout = try SampleOLT.huawei().index
        #expect(layout.encode(ponPort: port, onuID: 1).isEmpty)
    }

    @Test func serialFormsAreDeclared() throws {
        let value = SNMPValue.octets(Array("TPLGEB130969".utf8))
        func rule(_ encoding: SerialRule.Encoding) -> SerialRule { SerialRule(column: "serial", encodings: [encoding]) }
        #expect(rule(.text12).serial(in: value)?.description == "TPLGEB130969")
        #expect(rule(.text12).serial(in: .octets(Array("TPLG-eb130969".utf8)))?.description == "TPLGEB130969")
        #expect(rule(.hex16).serial(in: .octets(Array("54504C47EB130969".utf8)))?.description == "TPLGEB130969")
        // Eight octets that happen to be printable are octets where the profile says so.
        #expect(rule(.octets8).serial(in: .octets(Array("TPLG1234".utf8)))?.description == "TPLG31323334")
        #expect(rule(.octets8).serial(in: value) == nil)
        #expect(rule(.octets8).serial(in: .integer(1)) == nil)
    }
}

import DeviceReport
import Testing

@testable import OLTSNMP

/// The worked examples of the vendors' pages, one by one, so that a change of a file's own examples cannot hide a mistake.
@Suite struct RowNumbersMeanWhatTheirVendorsSay {
    func index(_ profile: String, _ text: String, name: String? = nil) throws -> ONUIndex? {
        try SampleOLT.profile(profile).index.decode(oid(text).parts, name: name.map { .octets(Array($0.utf8)) })
    }

    @Test(
        arguments: [
            ("huawei", "4194312192.1", "0/1/0", 1), ("huawei", "4194321664.0", "0/2/5", 0), ("zte-1012", "268501248.5", "1/1/1", 5),
            ("zte-1082", "285278465.5", "1/1/1", 5), ("raisecom", "276889602", "1/1", 2), ("raisecom-epon", "10100002", "1/1", 2),
            ("fiberhome", "606089728", "18/4", 50), ("vsol-gpon", "1.3", "1", 3), ("vsol-epon", "1.16", "1", 16), ("nokia-isam", "331481088", "8/3", 1),
            ("tplink-b", "0.2.0", "0/2", 0), ("tplink-a", "2.17", "2", 17), ("hsgq", "16777473", "1/1", 1), ("cdata", "16779267", "1/0/8", 3),
            ("dasan", "3.17", "3", 17), ("parks", "1.1.21", "1/1", 21),
        ] as [(String, String, String, Int)])
    func aPlaceIsReadAndBuilt(_ profile: String, _ text: String, _ port: String, _ onu: Int) throws {
        let index = try #require(try index(profile, text))
        #expect(index.ponPort == port)
        #expect(index.onuID == onu)
        #expect(try SampleOLT.profile(profile).index.encode(ponPort: port, onuID: onu).map { OID($0.parts).description }.contains(text))
    }

    @Test(
        arguments: [
            ("zte-1012", "optics", "268501248.5", "268501248.5.1"), ("raisecom", "onu_side", "276889602", "10102000"),
            ("raisecom", "onu_pon", "276889602", "10102001"), ("fiberhome", "olt_rx", "606089728", "606076928.50"),
            ("cdata", "optics", "16779267", "16779267.0.0"), ("hsgq", "port", "16777473", "16777472"), ("tplink-b", "port", "0.2.0", "114690"),
            ("huawei", "port", "4194312192.1", "4194312192"),
        ])
    func theSameONUHasOtherNumbersInOtherTables(_ profile: String, _ form: String, _ text: String, _ row: String) throws {
        #expect(try SampleOLT.profile(profile).index.row(form, of: oid(text).parts) == oid(row).parts)
    }

    @Test func aUNIOfFiberHomeIsInTheSameNumber() throws {
        let form = try #require(try SampleOLT.profile("fiberhome").index.rows["uni"])
        #expect(form.decode([606_089_733])?.numbers == ["slot": 18, "pon": 4, "onu": 50, "uni": 5])
    }

    @Test func raisecomFromONU100OnHasNoONUSideRow() throws {
        let raisecom = try SampleOLT.profile("raisecom")
        let index = try #require(raisecom.index.decode([276_889_700]))
        #expect(index.onuID == 100)
        #expect(raisecom.index.row("onu_side", of: index.parts) == nil)
        let rx = try #require(raisecom.column(.onuRx))
        #expect(!raisecom.hasRow(of: rx, index))
    }

    @Test func aSerialIsItsOwnRowNumberWithoutAWalk() throws {
        let layout = try SampleOLT.profile("ufiber").index
        let serial = try #require(GPONSerial("UBNT0A1B2C3D"))
        let lower = "12.85.66.78.84.48.97.49.98.50.99.51.100"
        #expect(layout.encode(serial: serial).map { OID($0.parts).description } == [lower, "12.85.66.78.84.48.65.49.66.50.67.51.68"])
        #expect(layout.serial(in: oid(lower).parts) == serial)
        for wrong in ["11.85.66.78.84.48.97.49.98.50.99.51", "12.85.66.78.84.48.97.49.98.50.99.51", "12.85.66.78.84.48.97.49.98.50.99.51.300"] {
            #expect(layout.decode(oid(wrong).parts) == nil, "\(wrong)")
        }
        let eltex = try SampleOLT.profile("eltex").index
        #expect(eltex.encode(serial: try #require(GPONSerial("ELTX62041ED4"))).map { OID($0.parts).description } == ["1.8.69.76.84.88.98.4.30.212"])
        // Layouts that need a walk say so.
        #expect(try SampleOLT.huawei().index.encode(serial: serial).isEmpty)
    }

    @Test func aPlaceThatOnlyANameTellsIsUnknownWithoutIt() throws {
        for (row, name, onu) in [("1179", "GPON0/2:1", 1), ("1184", "GPON0/2:3", 3), ("1182", "GPON0/2:4", 4)] {
            let located = try #require(try index("bdcom", row, name: name))
            #expect(located.ponPort == "0/2")
            #expect(located.onuID == onu)
            let bare = try #require(try index("bdcom", row))
            #expect(bare.ponPort == nil)
            #expect(bare.onuID == nil)
        }
        #expect(try index("bdcom", "111", name: "GPON0/2")?.onuID == nil)
        #expect(try index("datacom", "7", name: "gpon-1/1/1-onu-0")?.ponPort == "1/1/1")
        #expect(try SampleOLT.profile("bdcom").index.encode(ponPort: "0/2", onuID: 1).isEmpty)
    }

    @Test(
        arguments: [
            ("huawei", "4227866624.1"), ("huawei-epon", "4194312192.1"), ("zte-1012", "268435712.1.1"), ("zte-1012", "285278465.1"),
            ("zte-1082", "268501248.1"),
            ("nokia-isam", "331481089"), ("nokia-isam", "67109312"), ("raisecom", "10102000"), ("raisecom", "8454146"), ("hsgq", "16842752"),
            ("fiberhome", "606089733"), ("tplink-b", "2.17"), ("tplink-a", "0.2.0"),
        ])
    func rowsOfOtherLayoutsAreRefused(_ profile: String, _ text: String) throws { #expect(try index(profile, text) == nil) }

    @Test func theAnswerItselfTellsThePlace() throws {
        let bdcom = try SampleOLT.profile("bdcom")
        var rows: [OID: SNMPValue] = [oid("1.3.6.1.2.1.2.2.1.2.1184"): .octets(Array("GPON0/2:3".utf8))]
        rows[oid("1.3.6.1.4.1.3320.10.3.3.1.2.1184")] = .octets(Array("TPLG:A0000001".utf8))
        rows[oid("1.3.6.1.4.1.3320.10.3.3.1.4.1184")] = .integer(3)
        let serial = try #require(GPONSerial("TPLGA0000001"))
        let found = try #require(OLTAnswer.reading(rows: rows, profile: bdcom, serial: serial, oltName: "olt-1", now: Lab.now))
        #expect(found.section.port == "0/2")
        #expect(found.section.onuID == 3)
        #expect(found.identity.oltRef == OLTRef(olt: "olt-1", ponPort: "0/2", onuID: 3))
    }
}

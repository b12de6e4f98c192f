import DeviceReport
import Testing

@testable import OLTSNMP

@Suite struct ValuesOfShippedColumns {
    func measure(_ profile: String, _ column: String, _ value: SNMPValue) throws -> (value: Double?, reason: UnknownReason?, scale: String?) {
        let column = try #require(try SampleOLT.profile(profile).column(named: column))
        let reading = ColumnReading(column, name: column.oid, value: value, at: Lab.now).number
        return (reading.value, reading.reason, reading.origin?.scale)
    }

    @Test(
        arguments: [
            ("calix-axos", "onu_rx_dbm", 301, -15.2143), ("calix-axos", "onu_tx_dbm", 43032, 6.3379), ("calix-axos", "olt_rx_dbm", 537, -12.7003),
            ("zte-1012", "onu_rx_dbm", 10_000, -10), ("zte-1012", "onu_rx_dbm", 5000, -20), ("zte-1012", "onu_rx_dbm", 65_036, -31),
            ("zte-1012", "olt_rx_dbm", -21_500, -21.5), ("nokia-isam", "onu_rx_dbm", 56_286, -18.5), ("nokia-isam", "onu_rx_dbm", -9250, -18.5),
            ("nokia-isam", "distance_m", 34, 3400), ("raisecom", "onu_rx_dbm", 5000, -20), ("raisecom", "olt_rx_dbm", -215, -21.5),
            ("dasan", "onu_rx_dbm", 65_351, -18.5), ("dasan", "onu_rx_dbm", -185, -18.5), ("huawei", "olt_rx_dbm", 8064, -19.36),
            ("huawei", "port_voltage_mv", 331, 3310), ("cdata", "onu_voltage_mv", 331_000, 3310), ("fiberhome", "onu_voltage_mv", 331, 3310),
            ("adtran", "onu_voltage_mv", 33, 3300), ("zte-1012", "onu_voltage_mv", 165, 3300), ("zte-1012", "onu_bias_ma", 6000, 12),
            ("zte-1012", "onu_temperature_c", 10_496, 41), ("ufiber", "uptime_s", 8_640_000, 86_400), ("bdcom", "onu_rx_dbm", -185, -18.5),
            ("bdcom", "onu_rx_dbm", -9250, -18.5), ("eltex", "olt_rx_dbm", -213, -21.3), ("eltex", "olt_rx_dbm", 65_323, -21.3),
        ] as [(String, String, Int64, Double)])
    func numbers(_ profile: String, _ column: String, _ raw: Int64, _ value: Double) throws {
        #expect(try measure(profile, column, .integer(raw)).value == value)
    }

    @Test(
        arguments: [
            ("huawei", "onu_rx_dbm", 2_147_483_647, .sentinel), ("zte-1012", "onu_rx_dbm", 65_535, .sentinel), ("zte-1012", "distance_m", 0, .sentinel),
            ("zte-1012", "olt_rx_dbm", -80_000, .sentinel), ("calix-axos", "onu_rx_dbm", 0, .sentinel), ("calix-axos", "onu_rx_dbm", -5, .noLight),
            ("nokia-isam", "onu_rx_dbm", 32_768, .sentinel), ("nokia-isam", "olt_rx_dbm", 65_534, .sentinel), ("ufiber", "onu_rx_dbm", 0, .sentinel),
            ("hsgq", "port_rx_dbm", -2_147_483_648, .sentinel), ("dasan", "onu_rx_dbm", 1000, .outOfRange), ("bdcom", "onu_rx_dbm", 900_000, .outOfRange),
        ] as [(String, String, Int64, UnknownReason)])
    func whatIsNoData(_ profile: String, _ column: String, _ raw: Int64, _ reason: UnknownReason) throws {
        #expect(try measure(profile, column, .integer(raw)).reason == reason)
    }

    @Test func textsOfTPLinkInAllTheirStyles() throws {
        func rx(_ value: SNMPValue) throws -> (Double?, UnknownReason?, String?) {
            let (number, reason, scale) = try measure("tplink-b", "onu_rx_dbm", value)
            return (number, reason, scale)
        }
        func text(_ text: String) -> SNMPValue { .octets(Array(text.utf8)) }
        #expect(try rx(text("-18.52")).0 == -18.52)
        #expect(try rx(text("-18.52 dBm")).0 == -18.52)
        #expect(try rx(text("-1852")).0 == -18.52)
        #expect(try rx(text("-1852")).2 == "v/100")
        #expect(try rx(.integer(-1852)).0 == -18.52)
        for none in ["--", "N/A", "n/a", "0"] { #expect(try rx(text(none)).1 == .sentinel) }
        #expect(try rx(text("")).1 == .empty)
        #expect(try rx(text("good")).1 == .unparseable)
    }

    @Test func wordsComeFromNumbersTextsAndMasks() throws {
        func word(_ profile: String, _ column: String, _ value: SNMPValue) throws -> String? {
            let column = try #require(try SampleOLT.profile(profile).column(named: column))
            return ColumnReading(column, name: column.oid, value: value, at: Lab.now).word.value
        }
        #expect(try word("tplink-b", "last_down_cause", .octets(Array("Dying Gasp".utf8))) == "dying_gasp")
        #expect(try word("tplink-b", "last_down_cause", .octets(Array("LOS".utf8))) == "los")
        #expect(try word("tplink-b", "last_down_cause", .octets(Array("moon".utf8))) == "other")
        #expect(try word("tplink-b", "last_down_cause", .octets(Array("--".utf8))) == nil)
        #expect(try word("tplink-b", "run_status", .octets(Array("1".utf8))) == "online")
        #expect(try word("cdata", "last_down_cause", .octets(Array("dying-gasp".utf8))) == "dying_gasp")
        #expect(try word("nokia-isam", "run_status", .integer(0)) == "online")
        #expect(try word("nokia-isam", "run_status", .integer(1)) == "los")
        #expect(try word("nokia-isam", "run_status", .integer(1 << 17 | 1)) == "dying_gasp")
        #expect(try word("nokia-isam", "run_status", .integer(1 << 14)) == "inactive")
        #expect(try word("nokia-isam", "run_status", .integer(4)) == "code_4")
        #expect(try word("nokia-isam", "run_status", .integer(.min)) == "code_\(Int64.min)")
        // BITS: bit 0 is the highest of the first octet.
        #expect(try word("zhone", "run_status", .octets([0x80, 0, 0])) == "online")
        #expect(try word("zhone", "run_status", .octets([0x40, 0x08, 0])) == "dying_gasp")
        #expect(try word("zhone", "run_status", .octets([])) == nil)
    }

    @Test func whatIsNotVerifiedIsInferred() throws {
        func confidence(_ profile: String, _ column: String, _ raw: Int64) throws -> Confidence? {
            let column = try #require(try SampleOLT.profile(profile).column(named: column))
            return ColumnReading(column, name: column.oid, value: .integer(raw), at: Lab.now).number.confidence
        }
        #expect(try confidence("huawei", "onu_rx_dbm", -1414) == .measured)
        #expect(try confidence("calix-axos", "onu_rx_dbm", 301) == .measured)
        #expect(try confidence("zte-1012", "distance_m", 1235) == .measured)
        #expect(try confidence("zte-1012", "onu_rx_dbm", 5000) == .inferred)
        #expect(try confidence("calix-e7", "onu_rx_dbm", 301) == .inferred)
        #expect(try confidence("raisecom", "olt_rx_dbm", -215) == .inferred)
        // Plausibility chose the scale: a guess whatever the source.
        #expect(try confidence("bdcom", "onu_rx_dbm", -185) == .inferred)
        #expect(EvidenceMark.allCases.map(\.standing) == [.verified, .documented, .unverified, .unverified, .unverified])
    }

    @Test func serialsInAllTheirForms() throws {
        let serial = try #require(GPONSerial("TPLGEB130969"))
        func read(_ profile: String, _ octets: [UInt8]) throws -> GPONSerial? { try SampleOLT.profile(profile).serial.serial(in: .octets(octets)) }
        #expect(try read("tplink-b", Array("TPLG-EB130969".utf8)) == serial)
        #expect(try read("tplink-b", Array("TPLGEB130969".utf8)) == serial)
        #expect(try read("tplink-b", serial.octets) == serial)
        #expect(try read("zte-1082", Array("1,TPLGEB130969".utf8)) == serial)
        #expect(try read("bdcom", Array("TPLG:EB130969".utf8)) == serial)
        #expect(try read("raisecom", Array("54504c47eb130969".utf8)) == serial)
        #expect(try read("ufiber", Array("TPLGeb130969".utf8)) == serial)
        #expect(try read("huawei", Array("TPLGEB130969".utf8)) == nil)
        #expect(try read("calix-axos", serial.octets) == nil)
        #expect(try SampleOLT.profile("vsol-epon").serial.mac(in: .octets([2, 0, 0, 0, 0, 1]))?.description == "02:00:00:00:00:01")
        #expect(try SampleOLT.profile("vsol-epon").serial.mac(in: .octets(Array("02:00:00:00:00:01".utf8)))?.description == "02:00:00:00:00:01")
        for hostile in [[], [0], Array(repeating: 44, count: 40), Array("1,".utf8), Array(repeating: 255, count: 13)] as [[UInt8]] {
            for profile in try SampleOLT.profiles().profiles { #expect(profile.serial.serial(in: .octets(hostile)) == nil) }
        }
    }
}

import DeviceReport
import Foundation
import TR181
import Testing

/// The encodings met in the field, topic by topic, one row each.
@Suite("Every scalar encoding that devices use is read, and what is no value is told apart from zero")
struct EncodingTests {
    @Test(
        "booleans: xsd, exports, ambiorix, web interfaces, and a number that is none",
        arguments: [
            ("1", .value(true)), ("0", .value(false)), ("true", .value(true)), ("false", .value(false)), ("TRUE", .value(true)),
            ("\"1\"", .unknown(.unparseable)), ("4294967295", .unknown(.sentinel)), ("-1", .unknown(.unparseable)), ("", .unknown(.empty)),
            ("enabled", .value(true)), ("up", .value(true)), ("No", .value(false)),
        ] as [(String, Decoded<Bool>)])
    func booleans(text: String, expected: Decoded<Bool>) { #expect(Scalar.boolean(text) == expected) }

    @Test(
        "integers: units, fractions, decimal commas, all ones of 32 and 64 bits",
        arguments: [
            ("20MHz", .value(20)), ("100%", .value(100)), ("433.0", .value(433)), ("-58dBm", .value(-58)), ("12,0", .value(12)),
            ("4294967295", .unknown(.sentinel)), ("18446744073709551615", .unknown(.sentinel)), ("-", .unknown(.sentinel)), ("", .unknown(.empty)),
        ] as [(String, Decoded<Int>)])
    func integers(text: String, expected: Decoded<Int>) { #expect(Scalar.integer(text) == expected) }

    @Test("minus one is a value where a leaf makes it one, and none where things are counted")
    func minusOne() {
        #expect(Scalar.integer("-1") == .value(-1))
        #expect(Scalar.count("-1") == .unknown(.sentinel))
    }

    @Test(
        "dates: never, for ever, clocks never set, local time without zone",
        arguments: [
            ("0001-01-01T00:00:00Z", .never), ("0001-01-01T00:00:00.000Z", .never), ("9999-12-31T23:59:59Z", .infinite), ("1969-12-31T16:00:12Z", .clockUnset),
            ("1970-01-01T00:05:00Z", .clockUnset), ("1981-01-02T00:58:48.000Z", .clockUnset), ("2016-01-01T00:00:00Z", .clockUnset),
            ("2016-01-01T00:03:20Z", .clockUnset), ("0514-01-01T03:06:28.000Z", .clockUnset), ("0001-01-01T04:21:27Z", .clockUnset),
            ("2014-12-31T23:59:59Z", .clockUnset), ("-", .sentinel), ("", .empty), ("soon", .unparseable),
        ] as [(String, UnknownReason)])
    func dates(text: String, reason: UnknownReason) { #expect(Scalar.dateTime(text) == .unknown(reason)) }

    @Test("a local time without zone is taken as UTC, and noon of the first of January 2016 is a time like any other")
    func localTimes() {
        #expect(Scalar.dateTime("2023-04-26T22:03:07") == .value(Date(timeIntervalSince1970: 1_682_546_587)))
        #expect(Scalar.dateTime("2016-01-01T12:00:00Z") == .value(Date(timeIntervalSince1970: 1_451_649_600)))
    }

    @Test("a time in the year one counts from the boot, where that is known")
    func sinceBoot() {
        let boot = Date(timeIntervalSince1970: 1_700_000_000)
        #expect(Scalar.dateTime("0001-01-01T04:21:27Z", bootedAt: boot) == .value(boot.addingTimeInterval(15_687)))
        #expect(Scalar.dateTime("0001-01-03T00:00:00Z", bootedAt: boot) == .value(boot.addingTimeInterval(172_800)))
        #expect(Scalar.dateTime("0001-01-01T00:00:00Z", bootedAt: boot) == .unknown(.never))
        #expect(Scalar.dateTime("0003-01-01T00:00:00Z", bootedAt: boot) == .unknown(.clockUnset))
        #expect(Scalar.dateTime("2023-04-26T22:03:07Z", bootedAt: boot) == .value(Date(timeIntervalSince1970: 1_682_546_587)))
    }

    @Test(
        "uptimes: seconds, hours without limit, an offline device, weeks and days",
        arguments: [
            ("15687", .value(15_687)), ("99:29:40", .value(358_180)), ("-", .unknown(.sentinel)), ("1w2d", .value(777_600)),
            ("2d03h04m05s", .value(183_845)), ("3 days, 04:05:06", .value(273_906)), ("4294967295", .unknown(.sentinel)), ("-1", .unknown(.sentinel)),
        ] as [(String, Decoded<Int>)])
    func uptimes(text: String, expected: Decoded<Int>) { #expect(Scalar.duration(text) == expected) }

    @Test(
        "addresses of hardware: any case and grouping, the null and the broadcast address",
        arguments: [
            ("02:00:5E:AA:BB:01", .value("02:00:5e:aa:bb:01")), ("02-00-5e-aa-bb-01", .value("02:00:5e:aa:bb:01")),
            ("0200.5eaa.bb01", .value("02:00:5e:aa:bb:01")), ("02005EAABB01", .value("02:00:5e:aa:bb:01")),
            ("00:00:00:00:00:00", .unknown(.sentinel)), ("ff:ff:ff:ff:ff:ff", .unknown(.sentinel)), ("", .unknown(.empty)),
        ] as [(String, Decoded<String>)])
    func hardwareAddresses(text: String, expected: Decoded<String>) { #expect(Scalar.mac(text) == expected) }

    @Test("a randomised address is told by its local bit")
    func randomised() {
        #expect(Scalar.isLocallyAdministered(mac: "3e:a3:7e:00:00:01"))
        #expect(!Scalar.isLocallyAdministered(mac: "3c:a3:7e:00:00:01"))
    }

    @Test(
        "references: with and without trailing dot, alias, comma list, empty",
        arguments: [
            ("Device.X.1", ["Device.X.1"]), ("Device.X.1.", ["Device.X.1"]), ("Device.X.[cpe-a].", ["Device.X.[cpe-a]"]),
            ("Device.X.1., Device.Y.2,", ["Device.X.1", "Device.Y.2"]), ("", []), (" ", []),
        ])
    func references(text: String, expected: [String]) { #expect(Scalar.references(text) == expected) }

    @Test("comma lists: blanks, empty items and padding with zero addresses")
    func lists() { #expect(Scalar.list(" 192.0.2.1 ,0.0.0.0,, 192.0.2.2,") == ["192.0.2.1", "192.0.2.2"]) }

    @Test(
        "Internet addresses: none, link-local, with a prefix",
        arguments: [
            ("0.0.0.0", .unknown(.sentinel)), ("::", .unknown(.sentinel)), ("", .unknown(.empty)), ("FE80::1", .value("fe80::1")),
            ("192.0.2.1/24", .value("192.0.2.1/24")), ("192.0.2.1", .value("192.0.2.1")),
        ] as [(String, Decoded<String>)])
    func addresses(text: String, expected: Decoded<String>) { #expect(Scalar.ip(text) == expected) }

    @Test(
        "texts that say nothing, and padded ones that do",
        arguments: [
            ("NULL", .unknown(.sentinel)), ("-", .unknown(.sentinel)), ("Unknown", .unknown(.sentinel)), ("N/A", .unknown(.sentinel)),
            ("none", .unknown(.sentinel)), ("", .unknown(.empty)), ("  ", .unknown(.empty)), ("US ", .value("US")),
        ] as [(String, Decoded<String>)])
    func texts(text: String, expected: Decoded<String>) { #expect(Scalar.string(text) == expected) }

    @Test(
        "signal strength in RCPI: unset, in range, saturated, reserved, not available, and dBm by mistake",
        arguments: [
            ("152", .value(-34)), ("110", .value(-55)), ("0", .unknown(.sentinel)), ("219", .value(-0.5)), ("220", .unknown(.outOfRange)),
            ("221", .unknown(.outOfRange)), ("254", .unknown(.outOfRange)), ("255", .unknown(.sentinel)), ("-61", .value(-61)),
        ] as [(String, Decoded<Double>)])
    func rcpi(text: String, expected: Decoded<Double>) {
        #expect(Signal.rcpi(text) == expected)
        #expect(Signal.noise(text) == expected)
    }

    @Test(
        "signal strength in dBm: in range, unset, no level",
        arguments: [
            ("-34", .value(-34)), ("-67 dBm", .value(-67)), ("0", .unknown(.notImplemented)), ("64", .unknown(.outOfRange)), ("-200", .unknown(.outOfRange)),
        ] as [(String, Decoded<Double>)])
    func dbm(text: String, expected: Decoded<Double>) { #expect(Signal.dbm(text) == expected) }

    @Test("utilisation counts to 255", arguments: [("130", 51), ("71", 28), ("81", 32), ("255", 100), ("0", 0)])
    func utilisation(text: String, percent: Double) { #expect(Signal.utilization(text).value.map { $0.rounded() } == percent) }
}

import DeviceReport
import Foundation
import TR181
import Testing

@Suite("Scalars")
struct ScalarTests {
    @Test("booleans")
    func booleans() {
        for text in ["1", "true", "TRUE", " yes ", "on", "Enabled", "up"] { #expect(Scalar.boolean(text) == .value(true)) }
        for text in ["0", "false", "Off", "disabled", "down"] { #expect(Scalar.boolean(text) == .value(false)) }
        #expect(Scalar.boolean("") == .unknown(.empty))
        #expect(Scalar.boolean("4294967295") == .unknown(.sentinel))
        #expect(Scalar.boolean("maybe") == .unknown(.unparseable))
    }

    @Test("integers")
    func integers() {
        #expect(Scalar.integer("5624") == .value(5624))
        #expect(Scalar.integer("20MHz") == .value(20))
        #expect(Scalar.integer("100 %") == .value(100))
        #expect(Scalar.integer("-1") == .value(-1))
        #expect(Scalar.integer("5.0") == .value(5))
        #expect(Scalar.integer("4294967295") == .unknown(.sentinel))
        #expect(Scalar.integer("18446744073709551615") == .unknown(.sentinel))
        #expect(Scalar.integer("-") == .unknown(.sentinel))
        #expect(Scalar.integer("") == .unknown(.empty))
        #expect(Scalar.integer("Auto") == .unknown(.unparseable))
        #expect(Scalar.integer("1;2") == .unknown(.unparseable))
        #expect(Scalar.integer("99999999999999999999999") == .unknown(.outOfRange))
        #expect(Scalar.count("-1") == .unknown(.sentinel))
        #expect(Scalar.count("-7") == .unknown(.outOfRange))
        #expect(Scalar.integer(String(repeating: "9", count: 5000)) == .unknown(.unparseable))
    }

    @Test("decimals with units")
    func decimals() {
        #expect(Scalar.quantity("-21.5 dBm") == .value(.init(value: -21.5, unit: "dBm")))
        #expect(Scalar.quantity("\u{2212}20.1 dBm") == .value(.init(value: -20.1, unit: "dBm")))
        #expect(Scalar.decimal("-58dBm") == .value(-58))
        #expect(Scalar.decimal("3,3 V") == .value(3.3))
        #expect(Scalar.decimal("1e3") == .value(1000))
        #expect(Scalar.decimal("47.9 °C") == .value(47.9))
        #expect(Scalar.decimal(".5") == .unknown(.unparseable))
        #expect(Scalar.decimal("1.2.3") == .unknown(.unparseable))
        #expect(Scalar.decimal("NaN") == .unknown(.unparseable))
        #expect(Scalar.decimal("N/A") == .unknown(.sentinel))
    }

    @Test("dates and their sentinels")
    func dates() {
        #expect(Scalar.dateTime("2023-04-26T22:03:07Z").value == Date(timeIntervalSince1970: 1_682_546_587))
        #expect(Scalar.dateTime("2026-08-26T15:40:25-03:00").value == Date(timeIntervalSince1970: 1_787_769_625))
        #expect(Scalar.dateTime("0001-01-01T00:00:00.000Z") == .unknown(.never))
        #expect(Scalar.dateTime("0000-00-00T00:00:00") == .unknown(.never))
        #expect(Scalar.dateTime("9999-12-31T23:59:59Z") == .unknown(.infinite))
        #expect(Scalar.dateTime("1970-01-01T00:05:00Z") == .unknown(.clockUnset))
        #expect(Scalar.dateTime("2016-01-01T00:00:00Z") == .unknown(.clockUnset))
        #expect(Scalar.dateTime("2016-01-02T00:00:00Z").value != nil)
        #expect(Scalar.dateTime("yesterday") == .unknown(.unparseable))
        #expect(Scalar.dateTime("") == .unknown(.empty))
        #expect(Timestamps.milliseconds("2023-02-30 10:00:00.12") != nil)
        #expect(Timestamps.milliseconds("2023-13-01T00:00:00Z") == nil)
        #expect(Timestamps.milliseconds("2023-01-01T00:00:00.Z") == nil)
        #expect(Timestamps.milliseconds("2023-01-01T00:00:00+2") == nil)
        #expect(Timestamps.milliseconds("2023-01-01T00:00:00.123456789Z") == 1_672_531_200_123)
    }

    @Test("durations")
    func durations() {
        #expect(Scalar.duration("15687") == .value(15687))
        #expect(Scalar.duration("99:29:40") == .value(358_180))
        #expect(Scalar.duration("-") == .unknown(.sentinel))
        #expect(Scalar.duration("-1") == .unknown(.sentinel))
        #expect(Scalar.duration("1w2d") == .value(777_600))
        #expect(Scalar.duration("3 days, 04:05:06") == .value(273_906))
        #expect(Scalar.duration("04:05") == .value(14_700))
        #expect(Scalar.duration("12:99:00") == .unknown(.unparseable))
        #expect(Scalar.duration("soon") == .unknown(.unparseable))
        #expect(Scalar.duration("9999999999") == .unknown(.outOfRange))
    }

    @Test("MAC addresses")
    func macs() {
        for text in ["02:00:5E:AA:BB:01", "02-00-5e-aa-bb-01", "0200.5eaa.bb01", "02005EAABB01"] { #expect(Scalar.mac(text) == .value("02:00:5e:aa:bb:01")) }
        #expect(Scalar.mac("00:00:00:00:00:00") == .unknown(.sentinel))
        #expect(Scalar.mac("FF:FF:FF:FF:FF:FF") == .unknown(.sentinel))
        #expect(Scalar.mac("121") == .unknown(.unparseable))
        #expect(Scalar.mac("02:00:5E:AA:BB:01:02") == .unknown(.unparseable))
        #expect(Scalar.isLocallyAdministered(mac: "02:00:5e:aa:bb:01") && !Scalar.isLocallyAdministered(mac: "1c:61:b4:00:00:01"))
    }

    @Test("addresses, references, lists")
    func references() {
        #expect(Scalar.ip("0.0.0.0") == .unknown(.sentinel))
        #expect(Scalar.ip("192.0.2.1") == .value("192.0.2.1"))
        #expect(Scalar.ip("2001:DB8::1") == .value("2001:db8::1"))
        #expect(Scalar.ip("300.1.1.1") == .unknown(.unparseable))
        #expect(Scalar.reference("Device.X.1. ") == .value("Device.X.1"))
        #expect(Scalar.reference("") == .unknown(.empty))
        #expect(Scalar.references("Device.X.1., Device.Y.2,,") == ["Device.X.1", "Device.Y.2"])
        #expect(Scalar.list("192.0.2.1, 0.0.0.0,") == ["192.0.2.1"])
        #expect(Scalar.string("US ") == .value("US"))
        #expect(Scalar.string("NULL") == .unknown(.sentinel))
    }
}

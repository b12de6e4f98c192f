import DeviceReport
import Testing

@Suite struct DeviceKeyTests {
    @Test(arguments: ["22400A7000101", "12345678", "a.b:c-d_e"])
    func serialsOfTheFieldAreAccepted(_ text: String) throws {
        #expect(try DeviceKey.serial(validating: text) == .serial(text))
    }

    @Test(arguments: ["", "4857*", "/^a$/i", "a b", "{\"$ne\":1}", "é", "a%2A", String(repeating: "a", count: 65), "a\u{0}"])
    func patternsAreRefused(_ text: String) {
        #expect(throws: DeviceKey.Invalid.self) { try DeviceKey.serial(validating: text) }
    }

    @Test(arguments: [
        ("1C:61:B4:00:00:01", "mac", "1c:61:b4:00:00:01"), ("1c61b4000001", "mac", "1c:61:b4:00:00:01"), ("1C61.B400.0001", "mac", "1c:61:b4:00:00:01"),
        ("TPLGB4000001", "gpon_sn", "TPLGB4000001"), ("54504c47b4000001", "gpon_sn", "TPLGB4000001"), ("TPLG-b4000001", "gpon_sn", "TPLGB4000001"),
        ("1C61B4-Device2-22400A7000101", "id", "1C61B4-Device2-22400A7000101"), ("22400A7000101", "serial", "22400A7000101"),
    ])
    func anyKeyFindsItsKind(_ text: String, _ kind: String, _ canonical: String) throws {
        let key = try DeviceKey.any(validating: text)
        #expect(key.kind == kind)
        #expect(key.text == canonical)
    }

    @Test(arguments: ["1C61B4-a%2", "1C61B4-a%zz", "no dash", "nodash", "a-b*c"])
    func idsThatKillAWorkerAreRefused(_ text: String) {
        #expect(throws: DeviceKey.Invalid.self) { try DeviceKey.acsID(validating: text) }
    }

    @Test(arguments: ["00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "1c:61:b4:00:00", "zz:61:b4:00:00:01"])
    func noAddressIsNoMAC(_ text: String) {
        #expect(MACAddress(text) == nil)
    }
}

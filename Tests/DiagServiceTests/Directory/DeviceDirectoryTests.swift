import DeviceReport
import Testing

@testable import DiagService

@Suite struct DeviceDirectoryTests {
    let device = DeviceIdentity(
        serial: "A1", gponSN: Sample.gpon, mac: MACAddress("1c:61:b4:0a:99:99"), acsID: "1C61B4-Device2-A1", managementHost: "198.51.100.9")

    @Test func everyKeyLeadsToAllTheOthers() throws {
        let directory = DeviceDirectory()
        directory.learn(device)
        let gpon = try #require(device.gponSN)
        let mac = try #require(device.mac)
        for key in [DeviceKey.serial("A1"), .gponSN(gpon), .mac(mac), .acsID("1C61B4-Device2-A1")] {
            #expect(directory.identity(for: key) == device)
        }
        #expect(directory.identity(for: .serial("B2")) == DeviceIdentity(serial: "B2"))
        #expect(directory.count == 1)
    }

    @Test func aReplacedDeviceDoesNotKeepItsOldKeys() {
        let directory = DeviceDirectory()
        directory.learn(device)
        var replaced = device
        replaced.serial = "A2"
        replaced.acsID = nil
        directory.learn(replaced)
        #expect(directory.identity(for: .serial("A1")) == DeviceIdentity(serial: "A1"))
        #expect(directory.identity(for: .serial("A2")).gponSN == Sample.gpon)
        #expect(directory.count == 1)
    }

    @Test func twoDevicesThatTurnOutToBeOneAreOne() {
        let directory = DeviceDirectory()
        directory.learn(DeviceIdentity(serial: "A1", managementHost: "198.51.100.9"))
        directory.learn(DeviceIdentity(gponSN: Sample.gpon, model: "XX230v"))
        directory.learn(DeviceIdentity(serial: "A1", gponSN: Sample.gpon))
        #expect(directory.count == 1)
        #expect(Sample.gpon.map { directory.identity(for: .gponSN($0)).serial } == "A1")
    }

    @Test func theOldestIsForgottenFirst() {
        let directory = DeviceDirectory(capacity: 10)
        for number in 0..<1000 { directory.learn(DeviceIdentity(serial: "S\(number)", managementHost: "h\(number)")) }
        #expect(directory.count == 10)
        #expect(directory.identity(for: .serial("S999")).managementHost == "h999")
        #expect(directory.identity(for: .serial("S989")).managementHost == nil)
    }

    @Test func whoIsAskedForStays() {
        let directory = DeviceDirectory(capacity: 10)
        for number in 0..<1000 {
            directory.learn(DeviceIdentity(serial: "S\(number)", managementHost: "h\(number)"))
            directory.learn(DeviceIdentity(serial: "REGULAR", managementHost: "h"))
        }
        #expect(directory.identity(for: .serial("REGULAR")).managementHost == "h")
        #expect(directory.count == 10)
    }

    @Test func anIdentityWithoutAKeyIsNobody() {
        let directory = DeviceDirectory()
        directory.learn(DeviceIdentity(model: "XX230v"))
        #expect(directory.count == 0)
    }
}

import DeviceReport
import Logging
import ModemBridgeClient
import Testing

@testable import DiagService

/// Which account a modem is read with, and what is wrong with a file of accounts.
struct ModemAccountsTests {
    private static let file = """
        default: {password: Invented-1}
        models:
          XX230v: {user: user, password: Invented-2}
        devices:
          22400A7000101: {user: admin, password: Invented-3}
          TPLG0A1B2C3D: {password: Invented-4}
          "1C:61:B4:0A:10:01": {password: Invented-5}
        """

    @Test func theNearestEntryCounts() throws {
        let accounts = try ModemAccounts(yaml: Self.file)
        func account(_ device: DeviceIdentity) -> ModemCredentials? { accounts.account(of: device) }
        #expect(account(DeviceIdentity(serial: "22400A7000999")) == ModemCredentials(password: "Invented-1"))
        #expect(account(DeviceIdentity(serial: "22400A7000999", model: "xx230V")) == ModemCredentials(password: "Invented-2"))
        #expect(account(DeviceIdentity(serial: "22400A7000101", model: "XX230v")) == ModemCredentials(user: "admin", password: "Invented-3"))
        #expect(account(DeviceIdentity(gponSN: GPONSerial("TPLG0A1B2C3D"), model: "XX230v")) == ModemCredentials(password: "Invented-4"))
        #expect(account(DeviceIdentity(mac: MACAddress("1c61b40a1001"))) == ModemCredentials(password: "Invented-5"))
    }

    @Test func withoutAnEntryTheModemIsNotRead() throws {
        #expect(try ModemAccounts(yaml: "models: {XX230v: {password: Invented-2}}").account(of: DeviceIdentity(serial: "A1")) == nil)
    }

    /// What is said never holds what the file holds.
    @Test(arguments: [
        ("[", "is no YAML object"), ("- a", "is no YAML object"), ("", "is no YAML object"),
        ("canary-9: {password: x}", "holds something other than default, models and devices"),
        ("default: canary-9", "default is no object"), ("default: {user: canary-9}", "default has no password"),
        ("default: {password: \"\"}", "default has no password"),
        ("default: {password: x, canary-9: y}", "default holds something other than user and password"),
        ("models: canary-9", "models is no object"), ("models: {M: canary-9}", "models: entry 1 is no object"),
        ("devices: {\"canary 9\": {password: x}}", "devices: entry 1 is no serial and no MAC"),
    ])
    func aFaultIsNamedByItsPlace(_ text: String, _ problem: String) {
        let thrown = #expect(throws: ModemAccounts.Problem.self) { try ModemAccounts(yaml: text) }
        #expect(thrown?.description == problem)
    }

    @Test func readAnewASoundFileIsTakenAndAnotherIsNot() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("modems.yaml", "default: {password: Invented-1}")
        let shelf = try ModemAccountShelf(path: path)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let device = DeviceIdentity(serial: "22400A7000101")
        _ = try folder.write("modems.yaml", "default: {password: Invented-2}")
        #expect(shelf.account(of: device) == ModemCredentials(password: "Invented-1"))
        shelf.reload(logger)
        #expect(shelf.account(of: device) == ModemCredentials(password: "Invented-2"))
        _ = try folder.write("modems.yaml", "default: 3")
        shelf.reload(logger)
        #expect(shelf.account(of: device) == ModemCredentials(password: "Invented-2"))
    }
}

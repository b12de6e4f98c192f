import DeviceReport
import Testing

@testable import DiagService

@Suite struct DirectoryFileTests {
    @Test func everyFieldIsRead() throws {
        let devices = try DirectoryFile.devices(
            yaml: """
                - serial: "22400A7000101"
                  mac: 1C-61-B4-0A-10-01
                  gpon_sn: TPLGB40A1001
                  acs_id: 1C61B4-Device2-22400A7000101
                  model: XX230v
                  management_host: 198.51.100.11
                  olt: {name: olt-1, pon_port: 0/1/0, onu_id: 3}
                - serial: 123456789012
                  mac: null
                """, file: "devices.yaml")
        #expect(devices.count == 2)
        #expect(devices.first?.mac?.description == "1c:61:b4:0a:10:01")
        #expect(devices.first?.oltRef == OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 3))
        #expect(devices.last?.serial == "123456789012")
    }

    @Test(arguments: [
        ("a: b", "devices.yaml: is not a list of devices"), ("- serial: [", "devices.yaml: is not YAML"), ("- 5", "devices.yaml: device 1: is not an object"),
        ("- serial: \"*\"", "devices.yaml: device 1: serial is malformed"), ("- serial: A\n- mac: 12", "devices.yaml: device 2: mac is malformed"),
        ("- seriall: A", "devices.yaml: device 1: unknown field seriall"), ("- gpon_sn: {}", "devices.yaml: device 1: gpon_sn is malformed"),
    ])
    func damageIsNamed(_ yaml: String, _ line: String) {
        do {
            _ = try DirectoryFile.devices(yaml: yaml, file: "devices.yaml")
            #expect(Bool(false), "was accepted")
        } catch {
            #expect(error.description == line)
        }
    }

    @Test func aMissingFileIsAnError() {
        #expect(throws: DirectoryFile.Problem.self) { try DirectoryFile.devices(path: "/nonexistent/devices.yaml") }
    }
}

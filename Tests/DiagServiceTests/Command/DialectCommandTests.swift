import Foundation
import Testing

@Suite("diag dialect", .serialized)
struct DialectCommandTests {
    @Test("Every dialect is listed with what it builds on")
    func list() async throws {
        guard let ended = try await DiagProcess.run(["dialect", "list"]) else { return }
        #expect(ended.status == 0)
        #expect(ended.output.split(separator: "\n").contains { $0.hasPrefix("tplink-xx230v") && $0.contains("builds on tplink, tr181, common") })
    }

    @Test("A dialect is shown with what it builds on, and where that stands")
    func show() async throws {
        guard let ended = try await DiagProcess.run(["dialect", "show", "tplink-xx230v"]) else { return }
        #expect(ended.status == 0)
        #expect(ended.output.contains("# tplink.yaml:") && ended.output.contains("# common.yaml:") && !ended.output.contains("# tplink-xx230v.yaml:"))
    }

    @Test("A recording is checked, as text and as JSON")
    func check() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("acme-\(UUID().uuidString).json")
        let document = """
            [{"_id":"00005E-F1-A1","InternetGatewayDevice":{"DeviceInfo":{"Manufacturer":{"_value":"Huawei"}},
              "WANDevice":{"1":{"X_GponInterafceConfig":{"RXPower":{"_value":"-21"},"Odd":{"_value":"x"}}}}}}]
            """
        try Data(document.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let text = try await DiagProcess.run(["dialect", "check", file.path]) else { return }
        #expect(text.status == 0)
        for part in ["Dialect huawei:", "chosen by: manufacturer Huawei", "\"-21\" by dbm", "gpon-interafce.yaml:", "Odd"] {
            #expect(text.output.contains(part), "\(part)")
        }
        let json = try #require(try await DiagProcess.run(["dialect", "check", file.path, "--json", "--dialect", "generic"]))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(read["dialect"] as? String == "generic" && read["forced"] as? Bool == true && read["unread_leaves"] as? Int == 1)
    }

    @Test(
        "Bad input is one line and a code",
        arguments: [
            (["dialect", "check", "/nonexistent"], 66, "diag: /nonexistent cannot be read\n"), (["dialect", "check", "README.md"], 66, nil),
            (["dialect", "check", "README.md", "--dialect", "nobody"], 64, "diag: there is no dialect named nobody; see diag dialect list\n"),
            (["dialect", "show", "nobody"], 78, "diag: nobody.yaml: there is no such dialect\n"), (["dialect", "list", "--profiles", "captures"], 78, nil),
        ] as [([String], Int32, String?)])
    func badInput(arguments: [String], status: Int32, line: String?) async throws {
        guard let ended = try await DiagProcess.run(arguments) else { return }
        #expect(ended.status == status && ended.output.isEmpty)
        #expect(ended.errors.hasPrefix("diag: ") && ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
        if let line { #expect(ended.errors == line) }
    }
}

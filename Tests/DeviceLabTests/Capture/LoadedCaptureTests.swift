import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

@Suite struct LoadedCaptureTests {
    private static let manifest = """
        {"schema_version":1,"name":"busy","title":{"fr":"Occupé","en":"Busy"},"description":"d","clock":"2026-01-02T03:04:05Z",
         "query":{"serial":"22400A7000101"},"lang":"fr",
         "identity":{"serial":"22400A7000101","gpon_sn":"TPLG12345678","mac":"02:00:5e:00:01:01","acs_id":"02005E-Device2-22400A7000101",
           "model":"XX230v","management_host":"192.0.2.10","olt":{"name":"olt-1","pon_port":"0/1/0","onu_id":3}},
         "sources":{"acs":{"recording":"acs.nbi.json","state":"ok","reason":null,"duration_ms":41},
           "olt":{"recording":null,"profile":"huawei","state":"unreachable"},
           "bridge":{"recording":"bridge.read.json","http_status":409,"state":"busy"}},
         "faults":{"acs":null,"olt":{"kind":"never_answer"},"bridge":{"kind":"delay","ms":20}}}
        """

    private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "lab-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(root)
    }

    private func code(_ body: () throws -> Void) -> CaptureError? {
        do {
            try body()
            return nil
        } catch {
            return error as? CaptureError
        }
    }

    @Test func readsAFolder() throws {
        try withFolder(["busy/capture.json": Self.manifest, "busy/acs.nbi.json": "[]", "busy/bridge.read.json": "{}", "notes/x": ""]) { root in
            let captures = try LoadedCapture.all(in: root)
            #expect(captures.map(\.name) == ["busy"])
            let capture = try #require(captures.first)
            #expect(capture.acs == Array("[]".utf8))
            #expect(capture.olt == nil)
            #expect(capture.manifest.identity.olt == CaptureOLT(name: "olt-1", ponPort: "0/1/0", onuID: 3))
            #expect(capture.manifest.sources.bridge?.httpStatus == 409)
            #expect(capture.manifest.sources.acs?.durationMs == 41)
            #expect(capture.manifest.faults?.olt == .neverAnswer)
            #expect(capture.manifest.faults?.bridge == .delay(milliseconds: 20))
        }
    }

    @Test func saysWhatIsWrong() throws {
        try withFolder(["a/capture.json": Self.manifest]) { root in
            let error = code { _ = try LoadedCapture.all(in: root) }
            #expect(error?.code == .missingRecording)
            #expect(error?.detail == "sources.acs.recording")
        }
        try withFolder(["a/capture.json": "{"]) { root in
            #expect(code { _ = try LoadedCapture.all(in: root) }?.code == .badManifest)
        }
        try withFolder(["a/capture.json": Self.manifest.replacing(#""clock":"2026-01-02T03:04:05Z","#, with: "")]) { root in
            #expect(code { _ = try LoadedCapture.all(in: root) }?.detail == "clock is missing")
        }
        try withFolder(["a/capture.json": Self.manifest.replacing(#""onu_id":3"#, with: #""onu_id":"3""#)]) { root in
            #expect(code { _ = try LoadedCapture.all(in: root) }?.detail == "identity.olt.onu_id has the wrong type")
        }
        try withFolder(["a/capture.json": Self.manifest.replacing("version\":1", with: "version\":2")]) { root in
            #expect(code { _ = try LoadedCapture.all(in: root) }?.code == .unknownSchema)
        }
        try withFolder(["a/capture.json": Self.manifest.replacing("acs.nbi.json", with: "../x")]) { root in
            #expect(code { _ = try LoadedCapture.all(in: root) }?.code == .missingRecording)
        }
        #expect(code { _ = try LoadedCapture.all(in: URL(filePath: "/nowhere/at/all")) }?.code == .missingFolder)
        try withFolder([:]) { root in
            #expect(code { _ = try LoadedCapture(folder: root) }?.code == .missingManifest)
        }
    }

    @Test func theServedRecordingMustBeADocument() async {
        for text in ["<html>", "[{}]", "[1]"] {
            let capture = LoadedCapture(manifest: LabFixtures.manifest(), acs: Array(text.utf8))
            await #expect(throws: CaptureError.self) { try await DeviceLab.start(captures: [capture]) }
        }
    }
}

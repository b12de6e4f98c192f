import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Foundation
import Logging
import Testing

/// Secrets and persons: what the recordings hold in clear comes out nowhere.
struct SecretTests {
    private static let name = "healthy-mesh"
    private static let canaries = [
        "canary-wifi-key-1", "canary-wifi-key-2", "canary-ppp-1", "canary-acs-1", "canary-sip-1", "canary-gpon-1", "canary-bridge-psk-1", "canary-bridge-psk-2",
        "canary-bridge-ppp-1",
    ]

    @Test func theRecordingsHoldThem() throws {
        let capture = try Project.capture(Self.name)
        let text = String(decoding: (capture.acs ?? []) + (capture.bridge ?? []), as: UTF8.self)
        for canary in Self.canaries { #expect(text.contains(canary), "\(canary)") }
    }

    @Test(arguments: [ReadOptions.Refresh.cached, .live]) func noReportHoldsThem(_ refresh: ReadOptions.Refresh) async throws {
        let log = LogCollector()
        try await House.of([Self.name]).logging(to: log.logger(.trace)).run { house in
            try await house.serving { probe in
                let query = "?serial=22400A7000101&timeout_ms=15000&refresh=\(refresh.rawValue)"
                var answers = [try await probe.get("/devices/lookup\(query)&explain=1")]
                answers.append(try await probe.get("/devices/lookup\(query)", headers: ["Accept: text/plain"]))
                answers.append(try await probe.get("/devices/lookup\(query)&lang=en", headers: ["Accept: text/plain; color=ansi"]))
                answers.append(try await probe.get("/devices/lookup/events\(query)&explain=1"))
                for answer in answers {
                    #expect(answer.status == 200)
                    #expect(answer.body.count > 2_000, "a whole report")
                }
                answers.append(try await probe.get("/metrics"))
                answers.append(try await probe.get("/readyz"))
                for answer in answers { Self.expectClean(answer.text) }
            }
        }
        #expect(!log.text.isEmpty)
        Self.expectClean(log.text)
    }

    @Test(arguments: [ReadOptions.Refresh.cached, .live]) func noCaptureHoldsThem(_ refresh: ReadOptions.Refresh) async throws {
        try await House.of([Self.name]).run { house in
            let result = try await house.lookup(Self.name, refresh: refresh, record: true)
            #expect(result.recordings.map(\.fileName).sorted() == ["acs.nbi.json", "bridge.read.json", "olt.snmprec"])
            let folder = try TemporaryFolder()
            try CaptureWriter.write(result, lang: "fr", to: folder.url.appendingPathComponent("new"))
            let text = try folder.everything()
            #expect(text.contains("22400A7000101"))
            Self.expectClean(text)
            // Nor what is secret under another name: the keys of the leaves are gone with their values.
            let holdsKeys = text.lowercased().contains("passphrase")
            #expect(!holdsKeys)
        }
    }

    /// One line a request, and no word in it that names somebody, whether the lookup ends well, badly or not at all.
    @Test func noLogNamesADevice() async throws {
        let log = LogCollector()
        try await House.of([Self.name, "weak-fibre"]).logging(to: log.logger(.info)).run { house in
            house.lab.setFault(.acs, device: "weak-fibre", .reset)
            house.lab.setFault(.bridge, device: "weak-fibre", .html502)
            try await house.serving { probe in
                for key in ["serial=22400A7000101", "mac=1c:61:b4:0a:20:04", "gpon_sn=TPLGB40A1001", "id=1C61B4-Device2-22400A7000204", "serial=22400A7*"] {
                    _ = try await probe.get("/devices/lookup?\(key)&timeout_ms=15000")
                    _ = try await probe.get("/devices/lookup/events?\(key)&timeout_ms=15000")
                }
                _ = try await probe.get("/devices/22400A7000101")
            }
        }
        let lines = log.text.split(separator: "\n")
        #expect(lines.count { $0.contains("\"msg\":\"request\"") } == 11)
        for line in lines { #expect(throws: Never.self) { try FlatJSON(Array(line.utf8)) } }
        let text = log.text.lowercased()
        for name in ["22400a7", "1c:61:b4", "1c61b4", "b40a", "54504c47", "198.51.100", "érable"] {
            let isNamed = text.contains(name)
            #expect(!isNamed, "\(name)")
        }
    }

    /// The text itself is kept out of the test's output.
    private static func expectClean(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = ["canary"].filter { text.contains($0) } + canaries.filter { text.contains($0) }
        #expect(found == [], sourceLocation: sourceLocation)
    }
}

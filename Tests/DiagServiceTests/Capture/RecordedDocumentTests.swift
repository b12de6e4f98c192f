import DeviceReport
import Foundation
import Testing

@testable import DiagService

/// Real devices, read in place; skipped where the recordings are absent.
@Suite struct RecordedDocumentTests {
    static let folder: URL = {
        let given = ProcessInfo.processInfo.environment["DIAG_SHARED"].map { URL(fileURLWithPath: $0) }
        return (given ?? ReplayTests.root.deletingLastPathComponent().appendingPathComponent("shared")).appendingPathComponent("captures")
    }()

    static func files(_ kind: String) -> [URL] {
        let place = folder.appendingPathComponent(kind)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        if names.isEmpty { print("skipped: no recordings in \(kind)") }
        return names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".csv") }.sorted().map { place.appendingPathComponent($0) }
    }

    func report(_ url: URL) throws -> (Report, [UInt8]) {
        let bytes = try Array(Data(contentsOf: url))
        let replay = try ReplayTests.replay()
        let replayed = url.pathExtension == "csv" ? try replay.simulatorCSV(bytes) : try replay.nbiDocument(bytes)
        let report = replayed.result.report(lang: "fr")
        return (report, ReportRendering.json(report, explain: true))
    }

    @Test func everyDocumentReplaysToTheSameBytes() throws {
        for url in Self.files("genieacs-nbi") + Self.files("genieacs-csv") {
            let (first, bytes) = try report(url)
            #expect(try report(url).1 == bytes)
            #expect(first.sources.map(\.reason).dropFirst() == ["not_recorded", "not_recorded"])
        }
    }

    @Test func theReferenceModemSaysWhatIsKnownOfIt() throws {
        for url in (Self.files("genieacs-nbi") + Self.files("genieacs-csv")).filter({ $0.lastPathComponent.contains("XX230v") }) {
            let (report, _) = try report(url)
            let onu = try #require(report.optical?.onu)
            #expect(abs((onu.rxDBm.value ?? 0) + 2.50) < 0.01 && abs((onu.txDBm.value ?? 0) - 1.73) < 0.01)
            #expect(report.summary.headlineID == "optical.rx_high")
            #expect(report.wan?.activeInterface == "Device.IP.Interface.6" && report.wan?.others.count == 3)
            #expect(report.identity.gponSN?.hexText == "54504C47B4FB2AC8")
            #expect(report.hosts.map { $0.mac.description } == ["3c:06:30:2d:42:fb"])
            #expect(report.voice?.lines.isEmpty == false)
        }
    }

    @Test func whatIsNoDocumentIsRefused() throws {
        let replay = try ReplayTests.replay()
        for text in ["", "[]", "{}", "[1]", "null", "{\"_id\":5}", "[[[["] {
            #expect(throws: CaptureProblem.self) { try replay.nbiDocument(Array(text.utf8)) }
        }
        #expect(throws: CaptureProblem.self) { try replay.simulatorCSV(Array("hello".utf8)) }
    }

    @Test func ofSeveralDevicesOneIsChosen() throws {
        func document(_ serial: String) -> String {
            #"{"_id":"1C61B4-Device2-\#(serial)","_deviceId":{"_SerialNumber":"\#(serial)"},"Device":{"DeviceInfo":{"UpTime":{"_value":5}}}}"#
        }
        let both = Array("[\(document("A1")),\(document("B2"))]".utf8)
        let replay = try ReplayTests.replay()
        #expect(throws: CaptureProblem("it holds 2 devices; choose one with --key")) { try replay.nbiDocument(both) }
        #expect(try replay.nbiDocument(both, key: .serial("B2")).result.identity.serial == "B2")
        #expect(throws: CaptureProblem("no device in it has this key")) { try replay.nbiDocument(both, key: .serial("C3")) }
    }
}

import Foundation
import TR181
import Testing

@Suite("Recorded NBI documents and exports", .enabled(if: Recordings.folder != nil, "the recordings are not beside the project"))
struct RecordedDocumentTests {
    struct Expectation: Sendable, CustomTestStringConvertible {
        let file: String
        let leaves: Int
        let read: Int
        let export: String?
        var testDescription: String { file }
    }

    static let all = [
        Expectation(
            file: "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.json", leaves: 5420, read: 5420,
            export: "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.csv"),
        Expectation(file: "device-1C61B4-EX220-2226469000523.json", leaves: 4413, read: 4413, export: "device-1C61B4-EX220-2226469000523.csv"),
        Expectation(
            file: "device-9CA2F4-EC220_G5_V3-22275K2000315.json", leaves: 753, read: 753, export: "device-9CA2F4-EC220_G5_V3-22275K2000315.csv"),
        Expectation(
            file: "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z.json", leaves: 3147, read: 3147,
            export: "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z.csv"),
        Expectation(file: "device-eg8145x6-has-mesh.json", leaves: 4511, read: 4511, export: "device-eg8145x6-has-mesh.csv"),
        Expectation(file: "tplink-hx220.json", leaves: 464, read: 292, export: nil),
        Expectation(file: "tplink-hx220-connecting.json", leaves: 464, read: 292, export: nil),
        Expectation(file: "tplink-hc220g5.json", leaves: 50, read: 10, export: nil),
        Expectation(file: "tplink-hc220g5-PPP.json", leaves: 193, read: 24, export: nil),
        Expectation(file: "tplink-hc220g5-IP.json", leaves: 198, read: 198, export: nil),
    ]

    @Test("every leaf is kept or counted as a dropped secret", arguments: all)
    func counts(_ expected: Expectation) throws {
        let documents = try NBIReader.documents(try Recordings.bytes("genieacs-nbi/" + expected.file))
        let document = try #require(documents.first)
        #expect(documents.count == 1)
        let tree = document.tree
        #expect(tree.leafCount + tree.droppedSecrets == expected.leaves)
        #expect(tree.leafCount - tree.valueCount <= expected.leaves - expected.read)
        #expect(tree.warnings.isEmpty)
        var counted = 0
        tree.forEachLeaf(below: tree.root) { leaf in
            counted += 1
            let path = tree.path(leaf)
            #expect(tree.find(path) == leaf)
            #expect(!SecretPolicy.isSecret(path: path))
        }
        #expect(counted == tree.leafCount)
    }

    @Test("the export gives the same parameters as the document", arguments: all.filter { $0.export != nil })
    func exportsAgree(_ expected: Expectation) throws {
        let document = try #require(try NBIReader.documents(try Recordings.bytes("genieacs-nbi/" + expected.file)).first)
        let export = try SimulatorCSVReader.document(try Recordings.bytes("genieacs-csv/" + (expected.export ?? "")))
        #expect(export.tree.leafCount + export.tree.droppedSecrets == expected.leaves)
        #expect(export.tree.leafCount == document.tree.leafCount)
        #expect(export.serialNumber == document.serialNumber)
        var differing = 0
        document.tree.forEachLeaf(below: document.tree.root) { leaf in
            let path = document.tree.path(leaf)
            guard let other = export.tree.find(path), export.tree.isLeaf(other) else {
                Issue.record("a parameter of the document is missing in the export")
                return
            }
            // What the ACS never read, the simulated CPE answered with an empty value.
            if (export.tree.text(other) ?? "") != document.tree.text(leaf) { differing += 1 }
        }
        // The simulated CPE has a connection request URL and user name of its own.
        #expect(differing <= 2)
    }

    @Test("the XX230v's own times and values are kept")
    func reference() throws {
        let body = try Recordings.bytes("genieacs-csv/device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.csv")
        let document = try SimulatorCSVReader.document(body)
        let tree = document.tree
        let power = try #require(tree.find("Device.Optical.Interface.1.X_TP_GPON_Config.RXPower"))
        #expect(tree.text(power) == "5624")
        #expect(tree.timestampMs(power) == Timestamps.milliseconds("2023-04-26T22:03:07Z").map { $0 + (tree.timestampMs(power) ?? 0) % 1000 })
        #expect(document.acsID.hasSuffix("-Device2-" + (document.serialNumber ?? "?")))
        #expect(document.oui == "1C61B4")
        #expect(document.lastInformMs == Timestamps.milliseconds("2023-04-26T22:05:10.679Z"))
        #expect(tree.find("DeviceID") == nil && tree.find("Events") == nil)
        #expect(tree.instances(at: "Device.IP.Interface").count == 5)
        #expect(tree.find("Device.Optical.Interface.1.GponAuth.GponSn") != nil)
        #expect(tree.find("Device.Optical.Interface.1.GponAuth.GponPwd") == nil)
    }

    @Test("no value that a secret parameter had is anywhere in the tree")
    func noSecretValue() throws {
        let body = try Recordings.bytes("genieacs-csv/device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.csv")
        let tree = try SimulatorCSVReader.document(body).tree
        let lines = String(decoding: body, as: UTF8.self).split(separator: "\n")
        var secrets: Set<String> = []
        for line in lines {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns.count > 6, columns[1] == "false", let name = columns[0].split(separator: ".").last, SecretPolicy.isSecret(lastSegment: String(name))
            else { continue }
            let value = columns[5].trimmingCharacters(in: ["\""])
            if value.count >= 8, !value.allSatisfy({ $0 == "*" || $0.isNumber }) { secrets.insert(value) }
        }
        #expect(!secrets.isEmpty)
        var leaked = 0
        tree.forEachLeaf(below: tree.root) { leaf in
            if let text = tree.text(leaf), secrets.contains(text) { leaked += 1 }
        }
        #expect(leaked == 0)
    }
}

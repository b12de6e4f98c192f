import DeviceReport
import Foundation
import TR181
import Testing

/// The simulator's export and the NBI document of one device give the same report; only the export keeps the device's own times.
@Suite(.enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct ExportTests {
    @Test(arguments: [Recorded.xx230v, Recorded.ex220, Recorded.ec220])
    func sameReport(_ name: String) throws {
        let document = try Recorded.sections(Recorded.nbi(name))
        let export = try Recorded.sections(SimulatorCSVReader.document(Recorded.bytes("genieacs-csv/\(name).csv")))
        // What the ACS alone knows stands only in the document.
        var known = document
        known.device?.lastInformAt = export.device?.lastInformAt ?? .notReported
        known.device?.lastBootAt = export.device?.lastBootAt ?? .notReported
        // It counts from when the uptime was read.
        known.device?.bootedAt = export.device?.bootedAt ?? .notReported
        known.identity.acsID = export.identity.acsID
        // So do the times that are counted from the moment of reading.
        for (index, host) in zip(known.hosts.indices, export.hosts) {
            known.hosts[index].lastSeenAt = host.lastSeenAt
            known.hosts[index].wifi?.connectedSinceAt = host.wifi?.connectedSinceAt ?? .notReported
        }
        let left = SectionsJSON.text(known, pretty: true).split(separator: "\n")
        let right = SectionsJSON.text(export, pretty: true).split(separator: "\n")
        #expect(left.count == right.count)
        for (a, b) in zip(left, right) where a != b { Issue.record("\(a) | \(b)") }
    }

    @Test func timesOfTheDevice() throws {
        let export = try Recorded.sections(SimulatorCSVReader.document(Recorded.bytes("genieacs-csv/\(Recorded.xx230v).csv")))
        let at = try #require(export.onu?.rxDBm.at)
        #expect(RFC3339.text(at).hasPrefix("2023-04-26T22:03:07"))
    }

    // A Huawei box with a TR-098 root.
    @Test func anotherRoot() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.eg8145v5))
        #expect(sections.device?.dataModelRoot == .tr098)
        #expect(sections.device?.model.value == "EG8145V5")
        #expect(sections.identity.gponSN?.hexText == "48575443A94196A5")
        #expect(sections.wan != nil)
    }
}

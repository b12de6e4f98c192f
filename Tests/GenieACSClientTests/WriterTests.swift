import DeviceReport
import Foundation
import TR181
import Testing

@testable import GenieACSClient

@Suite struct WriterTests {
    private static let recordings = [
        "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z", "device-1C61B4-EX220-2226469000523",
        "device-9CA2F4-EC220_G5_V3-22275K2000315", "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z",
        "device-eg8145x6-has-mesh", "tplink-hx220", "tplink-hc220g5-PPP",
    ]

    @Test(arguments: recordings) func realDocumentsComeBackEqual(_ name: String) throws {
        guard let bytes = SharedFiles.bytes("captures/genieacs-nbi/\(name).json") else {
            print("skipped: the recordings of real devices are not here")
            return
        }
        let documents = try NBIReader.documents(bytes)
        let first = try #require(documents.first)
        let written = NBIDocumentWriter.array(documents)
        let again = try #require(try NBIReader.documents(written).first)
        expectEqual(first, again)
        #expect(again.tree.droppedSecrets == 0)
    }

    @Test func oddValuesComeBackEqual() throws {
        var builder = ParameterTreeBuilder()
        builder.set(path: "Device.A.Text", value: "quote \" slash \\ tab \t end \u{1}é", type: .string, timestampMs: 1_773_838_800_123, writable: true)
        builder.set(path: "Device.A.Empty", value: "", type: .int)
        builder.set(path: "Device.A.Odd", value: "4294967295", type: .boolean)
        builder.set(path: "Device.A.Padded", value: "007", type: .unsignedInt)
        builder.set(path: "Device.A.Big", value: "18446744073709551615", type: .unsignedLong)
        builder.set(path: "Device.A.Never", value: nil, writable: false)
        builder.set(path: "Device.A.11kSupported", value: "true", type: .boolean)
        builder.setObject(path: "Device.B.Table", timestampMs: 1000, writable: true)
        builder.set(path: "Device.A.Old", value: "x", timestampMs: -62_135_596_800_000)
        var document = NBIDocument(acsID: "A-B%2D1-C", tree: builder.build())
        document.tags = ["a b", "c\"d"]
        document.serialNumber = "C"
        document.lastInformMs = 1_773_838_800_000
        let again = try #require(ACSSource.decode(NBIDocumentWriter.array([document])).payload)
        expectEqual(document, again)
        #expect(again.tags == document.tags)
    }

    @Test func noDocumentIsAnEmptyList() { #expect(ACSSource.decode(NBIDocumentWriter.array([])).status.state == .notFound) }

    private func expectEqual(_ a: NBIDocument, _ b: NBIDocument) {
        #expect(a.acsID == b.acsID)
        #expect(a.serialNumber == b.serialNumber && a.oui == b.oui && a.productClass == b.productClass && a.manufacturer == b.manufacturer)
        #expect(a.lastInformMs == b.lastInformMs && a.lastBootMs == b.lastBootMs && a.registeredMs == b.registeredMs)
        let (before, after) = (Self.lines(a.tree), Self.lines(b.tree))
        #expect(before.count == after.count)
        if let odd = zip(before, after).first(where: { $0 != $1 }) { Issue.record("\(odd.0) became \(odd.1)") }
        #expect(a.tree.oldestTimestampMs == b.tree.oldestTimestampMs && a.tree.newestTimestampMs == b.tree.newestTimestampMs)
    }

    private static func lines(_ tree: ParameterTree) -> [String] {
        var lines: [String] = []
        func visit(_ node: ParameterTree.Node) {
            lines.append(
                "\(tree.path(node))|\(tree.isLeaf(node))|\(tree.text(node) ?? "-")|\(tree.timestampMs(node) ?? 0)|\(tree.declaredType(node))|\(tree.isWritable(node).map { "\($0)" } ?? "-")"
            )
            for child in tree.children(node) { visit(child) }
        }
        for child in tree.children(tree.root) { visit(child) }
        return lines
    }
}

import DeviceCapture
import Testing

@testable import DeviceLab

@Suite struct LabOLTTests {
    @Test func findsTheRowsOfAnONU() {
        let rows = SNMPAgentData(snmprec: LabFixtures.olt).rows
        #expect(ONUIndex.selector(of: "TPLG12345678", in: rows) == .containing([4_194_304_000, 3]))
        #expect(ONUIndex.selector(of: "TPLG00000000", in: rows) == nil)
        #expect(ONUIndex.selector(of: nil, in: rows) == nil)
    }

    @Test func eachNamedOLTHasItsAgent() async throws {
        var other = LabFixtures.manifest(name: "elsewhere")
        other.identity.olt?.name = "olt-2"
        try await LabFixtures.withLab([LabFixtures.capture(), LabFixtures.capture(other)]) { lab in
            #expect(lab.oltAddresses.keys.sorted() == ["olt-1", "olt-2"])
            #expect(lab.oltAddress == lab.oltAddresses["olt-1"])
            lab.setFault(.olt, device: "elsewhere", .neverAnswer)
            lab.setFault(.olt, .drip)
            #expect(lab.requests(.olt) == 0)
        }
    }

    @Test func aBrokenRecordingIsNamed() async {
        let capture = LoadedCapture(manifest: LabFixtures.manifest(), olt: Array("1.3.6|2|1\nnonsense\n".utf8))
        await #expect(throws: CaptureError(code: .badRecording, capture: "healthy", detail: "OLT recording, line 2")) {
            try await DeviceLab.start(captures: [capture])
        }
    }
}

import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// Recordings of real and generated OLTs, and a vendor that no code has heard of.
@Suite struct RecordedOLTTests {
    @Test func aFullOLTIsListedAndRead() async throws {
        guard Shared.root != nil else { return print("skipped: no recordings beside the project") }
        let bytes = try Shared.unpacked("walks/synthetic/huawei-2048.snmprec.gz")
        let huawei = try SampleOLT.huawei()
        let column = try #require(huawei.serialColumn)
        let rows = Snmprec.read(bytes).rows
        let serials = rows.filter { $0.oid.hasPrefix(column) }.compactMap { huawei.serial.serial(in: $0.value) }
        #expect(serials.count == 2048)
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: bytes), timeout: .seconds(5))) { lab in
            let directory = try lab.directory(DirectorySettings(minimumInterval: .seconds(600)))
            #expect(await directory.refresh("olt-1", cause: .schedule, deadline: .after(60)) == .complete(onus: 2048))
            // The column by GETNEXT in 20 places at once, how far it goes, its end, and who the agent is.
            #expect(lab.agent.statistics.requests <= 2048 / 20 * 5 / 4 + 12)
            let source = OLTSource(engine: lab.engine, directory: directory)
            let all = Dictionary(rows.map { ($0.oid, $0.value) }) { $1 }
            for position in [0, 2047] {
                let serial = serials[position]
                let outcome = await source.read(DeviceIdentity(gponSN: serial), options: ReadOptions(record: true, now: Lab.now), deadline: .after(60))
                let recording = try #require(outcome.recording)
                // A lookup, its recording and the whole OLT's recording say the same.
                let replayed = OLTReading.decode(
                    snmprec: recording.bytes, profile: huawei, serial: serial, oltName: "olt-1", now: Lab.now)
                #expect(replayed?.section == outcome.payload?.section)
                let whole = OLTAnswer.reading(rows: all, profile: huawei, serial: serial, oltName: "olt-1", now: Lab.now)
                #expect(whole?.section == outcome.payload?.section)
            }
        }
    }

    @Test func agentsOfOtherKindsHaveNoProfileHere() throws {
        guard let root = Shared.root else { return print("skipped: no recordings beside the project") }
        let set = try SampleOLT.profiles()
        let id = SerialWalk.sysObjectID
        var seen = 0
        for folder in ["walks", "walks/detect"] {
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)") where name.hasSuffix(".snmprec") {
                let rows = Snmprec.read(try Shared.bytes("\(folder)/\(name)")).rows
                guard case .oid(let found)? = rows.first(where: { $0.oid == id })?.value else { continue }
                seen += 1
                #expect(set.profile(for: found)?.name != "huawei", "\(name)")
            }
        }
        #expect(seen > 15)
    }

    @Test func anyVendorWorksFromItsFileAlone() async throws {
        let profile = try OLTProfile(yaml: OLTProfileErrorTests.good, file: "sample.yaml")
        let base = "1.3.6.1.4.1.99.1"
        let text = """
            1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.99.7
            \(base).1.4.9|4|TPLGA0000001
            \(base).2.4.9|2|1
            \(base).3.4.9|2|5000

            """
        try await Lab.run(try await Lab.start(SNMPAgentData(snmprec: text))) { lab in
            let directory = ONUDirectory(
                engine: lab.engine, olts: [OLTEndpoint(name: "olt-1", target: lab.target)], profiles: OLTProfileSet([profile]))
            let source = OLTSource(engine: lab.engine, directory: directory)
            let outcome = await source.read(
                DeviceIdentity(gponSN: SampleOLT.serial(1)), options: ReadOptions(now: Lab.now), deadline: .after(30))
            #expect(outcome.status.state == .ok)
            #expect(outcome.payload?.section.port == "4")
            #expect(outcome.payload?.section.onuID == 9)
            #expect(outcome.payload?.section.onuRxDBm.value == -20)
            #expect(outcome.payload?.section.onuRxDBm.confidence == .inferred)
        }
    }
}

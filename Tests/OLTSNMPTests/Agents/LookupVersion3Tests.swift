import DeviceLab
import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// Lookups of invented ONUs over the wire, end to end, in SNMPv2c and in SNMPv3.
@Suite struct LookupsAreTheSameInEveryVersion {
    static let credentials: [SNMPCredentials] = [.v2c(community: "lab"), AgentProcess.credentials]

    @Test(arguments: ["huawei", "zte-1012", "tplink-b", "raisecom"], credentials)
    func anInventedONUIsReadAsItIs(_ name: String, _ credentials: SNMPCredentials) async throws {
        let olt = SyntheticOLT(profile: try SampleOLT.profile(name), onus: 256, seed: 21)
        try await AgentProcess.run(SNMPAgentData(snmprec: Snmprec.write(olt.rows()))) { agent in
            let engine = SNMPEngine()
            let target = agent.target(credentials)
            let directory = ONUDirectory(
                engine: engine, olts: [OLTEndpoint(name: "olt-1", target: target, profile: name)], profiles: try SampleOLT.profiles())
            let source = OLTSource(engine: engine, directory: directory)
            for onu in olt.onus.filter({ $0.state == .offline }).prefix(3) + olt.onus.filter({ $0.state == .online }).prefix(3) {
                let outcome = await source.read(DeviceIdentity(gponSN: onu.serial), options: ReadOptions(now: Lab.now), deadline: .after(60))
                let section = try #require(outcome.payload?.section, "\(outcome.status.state) \(outcome.status.reason ?? "")")
                #expect(section.port == onu.index.ponPort && section.onuID == onu.index.onuID)
                #expect(section.state.value == onu.state)
                if let rx = section.onuRxDBm.value { #expect(abs(rx - onu.onuRx) < 0.11) }
                #expect((section.onuRxDBm.value != nil) == (onu.state == .online))
                if onu.state == .offline { #expect(section.lastDownCause.value == onu.cause) }
            }
            engine.close(target)
        }
    }

    @Test func sixteenThousandRowsAreWalkedEncrypted() async throws {
        let olt = SyntheticOLT(profile: try SampleOLT.huawei(), onus: 16_384, seed: 8)
        let column = try #require(olt.profile.serialColumn)
        let rows = olt.onus.compactMap { onu in olt.profile.serial.encode(onu).map { SNMPVarbind(column.appending(onu.index.parts), $0) } }
        try await AgentProcess.run(SNMPAgentData(snmprec: Snmprec.write(rows))) { agent in
            let engine = SNMPEngine()
            let target = agent.target(AgentProcess.credentials)
            let walk = await engine.walk(target, column: column, deadline: .after(120))
            #expect(walk.end == .complete)
            #expect(walk.rows == rows)
            engine.close(target)
        }
    }
}

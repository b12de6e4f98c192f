import DeviceReport
import Testing

@testable import OLTSNMP

/// One state from all vendors: each line is what an OLT says and what the report then says.
@Suite struct OneStateFromAllVendors {
    struct Line: Sendable, CustomTestStringConvertible {
        var profile: String
        /// Column to number.
        var says: [String: Int64]
        var texts: [String: String] = [:]
        var state: ONUState
        var cause: LastDownCause?
        var testDescription: String { "\(profile) \(says.sorted { $0.key < $1.key }) \(texts)" }
    }

    static let table: [Line] = [
        Line(profile: "huawei", says: ["run_status": 1, "last_down_cause": 13], state: .online, cause: .dyingGasp),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 1], state: .offline, cause: .los),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 2], state: .offline, cause: .los),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 3], state: .offline, cause: .lof),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 13], state: .offline, cause: .dyingGasp),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 8], state: .disabled, cause: .deactivated),
        Line(profile: "huawei", says: ["run_status": 2, "admin_state": 2], state: .disabled),
        Line(profile: "huawei", says: ["run_status": 2, "last_down_cause": 30], state: .offline, cause: .other),
        Line(profile: "zte-1012", says: ["run_status": 3], state: .online),
        Line(profile: "zte-1012", says: ["run_status": 1], state: .offline, cause: .los),
        Line(profile: "zte-1012", says: ["run_status": 4], state: .offline, cause: .dyingGasp),
        Line(profile: "zte-1012", says: ["run_status": 5], state: .offline, cause: .authFail),
        Line(profile: "zte-1012", says: ["run_status": 6, "admin_state": 2], state: .disabled),
        Line(profile: "zte-1012", says: ["run_status": 6], state: .offline),
        Line(profile: "zte-1012", says: ["run_status": 6, "last_down_cause": 9], state: .offline, cause: .dyingGasp),
        Line(profile: "zte-1012", says: ["run_status": 0], state: .ranging),
        Line(profile: "zte-1012", says: ["run_status": 9], state: .unknown),
        Line(profile: "zte-1082", says: ["run_status": 4], state: .online),
        Line(profile: "zte-1082", says: ["run_status": 2], state: .offline, cause: .los),
        Line(profile: "zte-1082", says: ["run_status": 5], state: .offline, cause: .dyingGasp),
        Line(profile: "zte-1082", says: ["run_status": 6], state: .offline, cause: .authFail),
        Line(profile: "zte-1082", says: ["run_status": 7, "admin_state": 2], state: .disabled),
        Line(profile: "zte-1082", says: ["run_status": 7], state: .offline),
        Line(profile: "zte-1082", says: ["run_status": 1], state: .ranging),
        Line(profile: "vsol-gpon", says: ["run_status": 3], state: .online),
        Line(profile: "vsol-gpon", says: ["run_status": 1], state: .offline, cause: .los),
        Line(profile: "vsol-gpon", says: ["run_status": 4], state: .offline, cause: .dyingGasp),
        Line(profile: "vsol-gpon", says: ["run_status": 5], state: .offline, cause: .authFail),
        Line(profile: "vsol-gpon", says: ["run_status": 6, "admin_state": 2], state: .disabled),
        Line(profile: "vsol-gpon", says: ["run_status": 6], state: .offline),
        Line(profile: "tplink-b", says: ["run_status": 1, "phase": 3], state: .online),
        Line(profile: "tplink-b", says: ["phase": 3], state: .online),
        Line(profile: "tplink-b", says: ["run_status": 0], texts: ["last_down_cause": "LOS"], state: .offline, cause: .los),
        Line(profile: "tplink-b", says: ["run_status": 0], texts: ["last_down_cause": "Dying Gasp"], state: .offline, cause: .dyingGasp),
        Line(profile: "tplink-b", says: ["run_status": 0, "admin_state": 0], state: .disabled),
        Line(profile: "tplink-b", says: ["run_status": 0], texts: ["last_down_cause": "--"], state: .offline),
        Line(profile: "dasan", says: ["run_status": 3], state: .online),
        Line(profile: "dasan", says: ["run_status": 1, "last_down_cause": 3], state: .offline, cause: .los),
        Line(profile: "dasan", says: ["run_status": 1, "last_down_cause": 2], state: .offline, cause: .dyingGasp),
        Line(profile: "dasan", says: ["run_status": 7], state: .disabled),
        Line(profile: "dasan", says: ["run_status": 1, "last_down_cause": 1], state: .offline),
        Line(profile: "fiberhome", says: ["run_status": 1], state: .online),
        Line(profile: "fiberhome", says: ["run_status": 0], state: .offline, cause: .los),
        Line(profile: "fiberhome", says: ["run_status": 2], state: .offline, cause: .dyingGasp),
        Line(profile: "fiberhome", says: ["run_status": 3], state: .offline),
        Line(profile: "bdcom", says: ["run_status": 3], state: .online),
        Line(profile: "bdcom", says: ["run_status": 0, "last_down_cause": 6], state: .offline, cause: .los),
        Line(profile: "bdcom", says: ["run_status": 0, "last_down_cause": 1], state: .offline, cause: .dyingGasp),
        Line(profile: "bdcom", says: ["run_status": 0, "last_down_cause": 10], state: .offline, cause: .authFail),
        Line(profile: "bdcom", says: ["run_status": 2], state: .disabled),
        Line(profile: "bdcom", says: ["run_status": 0, "last_down_cause": 0], state: .offline),
        Line(profile: "nokia-isam", says: ["run_status": 0], state: .online),
        Line(profile: "nokia-isam", says: ["run_status": 131_073], state: .offline, cause: .dyingGasp),
        Line(profile: "nokia-isam", says: ["run_status": 1], state: .offline, cause: .los),
        Line(profile: "nokia-isam", says: ["run_status": 2048], state: .disabled),
        Line(profile: "raisecom", says: ["run_status": 3, "last_down_cause": 6], state: .offline, cause: .dyingGasp),
        Line(profile: "raisecom", says: ["run_status": 3, "last_down_cause": 12], state: .offline, cause: .los),
        Line(profile: "raisecom", says: ["run_status": 3, "last_down_cause": 28], state: .offline, cause: .rogue),
        Line(profile: "raisecom", says: ["run_status": 3, "admin_state": 2], state: .disabled),
        Line(profile: "calix-axos", says: ["run_status": 1, "admin_state": 1], state: .online),
        Line(profile: "calix-axos", says: ["run_status": 2], state: .online),
        Line(profile: "calix-axos", says: ["run_status": 0, "admin_state": 2], state: .disabled),
        Line(profile: "adtran", says: ["run_status": 3], state: .mismatch),
        Line(profile: "calix-e7", says: ["run_status": 5], state: .unprovisioned),
        Line(profile: "parks", says: ["run_status": 1, "phase": 1], state: .offline, cause: .dyingGasp),
        Line(profile: "parks", says: ["run_status": 1, "phase": 0], state: .offline, cause: .los),
        Line(profile: "ufiber", says: ["run_status": 2], state: .offline),
    ]

    @Test(arguments: table) func isSaid(_ line: Line) throws {
        let profile = try SampleOLT.profile(line.profile)
        let example = try #require(profile.examples.first)
        let index = try #require(profile.index.decode(example.index.parts))
        var rows: [OID: SNMPValue] = [:]
        for (name, number) in line.says { rows[profile.name(of: try #require(profile.column(named: name)), index)] = .integer(number) }
        for (name, text) in line.texts { rows[profile.name(of: try #require(profile.column(named: name)), index)] = .octets(Array(text.utf8)) }
        let section = ONURow(profile: profile, index: index, rows: rows, oltName: nil, at: Lab.now).section
        #expect(section.state.value == line.state)
        #expect(section.lastDownCause.value == line.cause)
    }

    @Test func whatOnlyHintsAtTheCauseIsInferred() throws {
        let profile = try SampleOLT.profile("fiberhome")
        let index = try #require(profile.index.decode([606_089_728]))
        let run = try #require(profile.column(.runStatus))
        let section = ONURow(profile: profile, index: index, rows: [profile.name(of: run, index): .integer(0)], oltName: nil, at: Lab.now).section
        #expect(section.lastDownCause.confidence == .inferred)
        #expect(section.state.confidence == .measured)
    }

    @Test func nothingIsSaidWithoutAWord() throws {
        for profile in try SampleOLT.profiles().profiles {
            let example = try #require(profile.examples.first)
            let index = try #require(profile.index.decode(example.index.parts))
            let section = ONURow(profile: profile, index: index, rows: [:], oltName: nil, at: Lab.now).section
            #expect(section.state.reason == .notReported, "\(profile.name)")
            #expect(section.lastDownCause.value == nil, "\(profile.name)")
            #expect(section.onuRxDBm.value == nil, "\(profile.name)")
        }
    }
}

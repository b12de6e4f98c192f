import DeviceReport
import Testing

@testable import OLTSNMP

/// One ONU of each recording that has any, with everything that is read of it and nothing else.
@Suite struct OneONUOfEachRecordingIsReadWhole {
    /// - Parameter added: a column that says 1 for this ONU, beside what was recorded.
    private func facts(_ file: String, _ profile: String, _ index: [UInt32], _ added: String) throws -> [String: String]? {
        guard Shared.root != nil else {
            print("skipped: no recordings beside the project")
            return nil
        }
        let profile = try SampleOLT.profile(profile)
        var rows = Dictionary(RecordedWalk(text: try Shared.bytes("walks/\(file)")).rows.map { ($0.oid, $0.value) }) { first, _ in first }
        if let column = profile.column(named: added) { rows[profile.oid(of: column).appending(index)] = .integer(1) }
        let place = try #require(profile.located(index, in: rows))
        let section = ONURow(profile: profile, index: place, rows: rows, oltName: nil, at: Lab.now).section
        let numbers = [
            "rx": section.rxDBm, "tx": section.txDBm, "onu_rx": section.onuRxDBm, "onu_tx": section.onuTxDBm, "temperature": section.onuTemperatureC,
            "bias": section.onuBiasMA,
        ].compactMapValues { $0.value.map { "\(($0 * 100).rounded() / 100)" } }
        let words: [String: String?] = [
            "port": section.port, "onu": section.onuID.map { "\($0)" }, "state": section.state.value?.rawValue, "admin": section.adminState.value,
            "match": section.matchState.value, "config": section.configState.value, "cause": section.lastDownCause.value?.rawValue,
            "distance": section.distanceM.value.map { "\($0)" }, "voltage": section.onuVoltageMV.value.map { "\($0)" },
            "down": section.lastDownAt.value, "up": section.lastUpAt.value, "gasp": section.lastDyingGaspAt.value, "firmware": section.onuFirmware.value,
            "unis": section.uniPorts.isEmpty ? nil : "\(section.uniPorts.count)",
        ]
        return numbers.merging(words.compactMapValues { $0 }) { own, _ in own }
    }

    @Test(arguments: [
        // The row of its state is not in the recording, and levels of an ONU that nothing shows online are not believed.
        ("huawei-gpon.snmpwalk", "huawei", [4_194_312_192, 1] as [UInt32], "", ["port": "0/1/0", "onu": "1", "unis": "1"]),
        (
            "huawei-gpon.snmpwalk", "huawei", [4_194_312_192, 1], "run_status",
            [
                "port": "0/1/0", "onu": "1", "unis": "1", "state": "online", "onu_rx": "-14.14", "onu_tx": "2.13", "rx": "-19.36", "temperature": "41.0",
                "voltage": "3220", "bias": "19.0",
            ]
        ),
        ("zxa10_c320.snmprec", "zte-1012", [268_501_248, 2], "", ["port": "1/1/1", "onu": "2", "distance": "1473"]),
        (
            "axos_e7-2.snmprec", "calix-axos", [2_000_001], "",
            ["state": "online", "admin": "enabled", "onu_rx": "-15.21", "onu_tx": "6.34", "rx": "-12.7", "firmware": "23.2.0.0.68"]
        ),
        (
            "vsolution_v1600gs.subset.snmprec", "vsol-gpon", [1, 2], "",
            [
                "port": "1", "onu": "2", "state": "online", "onu_rx": "-12.34", "onu_tx": "2.16", "tx": "9.25", "temperature": "29.6", "voltage": "3280",
                "bias": "10.85",
            ]
        ),
        ("vsolution_v1600d.snmprec", "vsol-epon", [1, 1], "", ["port": "1", "onu": "1", "tx": "6.56"]),
        (
            "vsolution_v1600d.snmprec", "vsol-epon", [1, 1], "run_status",
            [
                "port": "1", "onu": "1", "tx": "6.56", "state": "online", "onu_rx": "-14.61", "onu_tx": "3.77", "temperature": "30.67", "voltage": "3270",
                "bias": "11.65",
            ]
        ),
        ("bdcom.snmprec", "bdcom", [1184], "", ["port": "0/2", "onu": "3"]),
    ])
    func asItStands(_ file: String, _ profile: String, _ index: [UInt32], _ added: String, _ golden: [String: String]) throws {
        guard let facts = try facts(file, profile, index, added) else { return }
        #expect(facts == golden)
    }
}

import DeviceReport
import OLTSNMP

extension OpenAPIExamples {
    static let olts = example(OLTListing(generatedAt: now, olts: [row, silent]))
    static let olt = example(OLTDocument(generatedAt: now, olt: row, ports: [OLTPortRow(port: "0/1/0", onus: 64), OLTPortRow(port: "0/1/1", onus: 41)]))

    static let ponPort: (schema: String, json: [UInt8]) = {
        var up = PONPortONURow()
        (up.onuID, up.key, up.state) = (1, "TPLGB40A1001", .online)
        var down = PONPortONURow()
        (down.onuID, down.key, down.state, down.cause, down.downAt) = (2, "TPLGB40A1002", .offline, .dyingGasp, "2026-03-18T13:58:11")
        return example(PONPortListing(generatedAt: now, olt: "olt-1", port: "0/1/0", onus: [up, down]))
    }()

    static let onu: (schema: String, json: [UInt8]) = {
        var document = ONUDocument(generatedAt: now, source: status, profile: "huawei")
        document.device = DeviceIdentity(gponSN: GPONSerial("TPLGB40A1001"))
        document.device.oltRef = OLTRef(olt: "olt-1", ponPort: "0/1/0", onuID: 1)
        document.optical.name = "olt-1"
        document.optical.port = "0/1/0"
        document.optical.onuID = 1
        document.optical.state = Observed(.online, Origin(.olt, path: "1.3.6.1.4.1.2011.6.128.1.1.2.46.1.15.4194312192.1", raw: "1", at: now))
        return example(document)
    }()

    private static let status = SourceStatus(.olt, .ok, startedAt: now, durationMs: 23, leaves: 22)

    private static let row: OLTRow = {
        var row = OLTRow()
        (row.name, row.standing, row.snmpVersion, row.onus, row.walks) = ("olt-1", .ok, "v2c", 2_048, 12)
        (row.profile, row.profileTitle, row.evidence) = ("huawei", "Huawei SmartAX MA56xx, MA58xx, EA58xx", "verified")
        (row.agent.cap, row.agent.window, row.agent.held, row.agent.heldMs, row.agent.packed) = (4, 4, 312, 40_120, 96)
        (row.agent.sent, row.agent.answered, row.agent.peakInFlight) = (41_870, 41_869, 4)
        return row
    }()

    private static let silent: OLTRow = {
        var row = OLTRow()
        (row.name, row.standing, row.snmpVersion, row.walks) = ("olt-2", .silent, "v3", 3)
        row.agent.cap = 2
        return row
    }()

    private static func example(_ object: some ReportObject) -> (schema: String, json: [UInt8]) {
        var sink = JSONSink()
        sink.write(object)
        return (String(describing: type(of: object)), sink.json.bytes)
    }

    static func oltProblems(_ type: ProblemType, _ operation: String) -> [(String, [UInt8])] {
        let problems: [Problem]
        switch (type, operation) {
        case (.badParameter, "olts"): problems = [Problem(.badParameter, "There is no such parameter.")]
        case (.badParameter, "onu"):
            problems = [
                Problem(.malformedKey, "serial is a PON serial as TPLGB40A1001 or in hex digits, or on EPON a MAC address."),
                Problem(.badParameter, "There is no such parameter. Known: timeout_ms."),
            ]
        case (.badParameter, _): problems = [Problem(.badParameter, "id has 1 to 64 printable characters without blanks.")]
        case (.notFound, "ponPort"): problems = [.unknownOLT, Problem(OLTDesk.PortAnswer.refused(.unknownPort))]
        case (.notFound, _): problems = [.unknownOLT]
        case (.unknownDevice, _):
            problems = [.unknownOLT, Problem(OLTDesk.ONUAnswer.refused(SourceStatus(.olt, .notFound, reason: "on_no_olt"), elsewhere: []))]
        case (.sourceFailed, "ponPort"): problems = [Problem(OLTDesk.PortAnswer.refused(.unidentified))]
        case (.sourceFailed, _): problems = [Problem(OLTDesk.ONUAnswer.refused(SourceStatus(.olt, .unreachable, reason: "olt_unreachable"), elsewhere: []))]
        case (.sourceTimeout, "ponPort"): problems = [Problem(OLTDesk.PortAnswer.refused(.silent))]
        case (.sourceTimeout, _): problems = [Problem(OLTDesk.ONUAnswer.refused(SourceStatus(.olt, .timeout, reason: "olt_silent"), elsewhere: []))]
        default: problems = [Problem(type, type.title + ".")]
        }
        return problems.enumerated().map { index, problem in
            // Examples of one type need names of their own.
            let before = problems[..<index].count { $0.type.name == problem.type.name }
            return (before == 0 ? problem.type.name : "\(problem.type.name)-\(before + 1)", problem.body(traceID: trace, instance: "/olts"))
        }
    }
}

import DeviceLab
import DeviceReport
import Foundation

@testable import OLTSNMP

/// Invented ONUs in the shape of the Huawei tables.
enum SampleOLT {
    static let base = "1.3.6.1.4.1.2011.6.128.1.1.2"
    static let port = "4194312192"

    /// What one ONU's rows say; only what differs from a healthy one is named.
    struct ONU {
        var number: Int
        var serial: GPONSerial
        var run = 1
        var admin = 1
        var cause = -1
        var optics = true
        var lastUp = "07ea020a0c1e0000"
        var lastDown = "0000000000000000"
        var gasp = "0000000000000000"
        var port = SampleOLT.port
    }

    static func serial(_ number: Int) -> GPONSerial {
        GPONSerial(octets: Array("TPLG".utf8) + [0xA0, UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255)])
            ?? GPONSerial("TPLGA0000000")!
    }

    static func snmprec(_ onus: [ONU], sysObjectID: String? = "1.3.6.1.4.1.2011.2.123") -> String {
        var lines = sysObjectID.map { ["1.3.6.1.2.1.1.2.0|6|\($0)"] } ?? []
        for onu in onus {
            let index = "\(onu.port).\(onu.number)"
            func add(_ column: String, _ type: String, _ value: String) { lines.append("\(base).\(column).\(index)|\(type)|\(value)") }
            add("43.1.3", "4x", Hex.lower(onu.serial.octets))
            add("43.1.7", "4", "line-1g")
            add("43.1.8", "4", "srv-home")
            add("43.1.9", "4", "invented")
            add("46.1.1", "2", "\(onu.admin)")
            add("46.1.15", "2", "\(onu.run)")
            add("46.1.16", "2", "2")
            add("46.1.18", "2", "2")
            add("46.1.20", "2", onu.run == 1 ? "1834" : "-1")
            add("46.1.22", "4x", onu.lastUp)
            add("46.1.23", "4x", onu.lastDown)
            add("46.1.24", "2", "\(onu.cause)")
            add("46.1.25", "4x", onu.gasp)
            if onu.optics {
                for (column, value) in [("1", 41), ("2", 19), ("3", 213), ("4", -1414), ("5", 3220), ("6", 8064)] { add("51.1.\(column)", "2", "\(value)") }
            }
        }
        for port in Set(onus.map(\.port)).sorted() { lines.append("\(base).23.1.4.\(port)|2|312") }
        return lines.joined(separator: "\n") + "\n"
    }

    static func data(_ onus: [ONU]) -> SNMPAgentData { SNMPAgentData(snmprec: snmprec(onus)) }

    /// All that come with the project, read once.
    static func profiles() throws -> OLTProfileSet { try loaded.get() }

    private static let loaded = Result<OLTProfileSet, OLTProfileError> { () throws(OLTProfileError) in
        try OLTProfileSet(directory: Shared.packageRoot + "/profiles/olt")
    }

    static func profile(_ name: String) throws -> OLTProfile {
        guard let profile = try profiles().profile(named: name) else { throw CocoaError(.fileNoSuchFile) }
        return profile
    }

    static func huawei() throws -> OLTProfile { try profile("huawei") }
}

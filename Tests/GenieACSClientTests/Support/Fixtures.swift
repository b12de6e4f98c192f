import DeviceReport
import Foundation
import TR181

@testable import GenieACSClient

enum Fixtures {
    /// What the shipped dialects ask for.
    static let rules: ACSRules = {
        let folder = SharedFiles.captures.deletingLastPathComponent().appending(path: "profiles/cpe")
        return (try? Dialects.load(directory: folder.path))?.acs ?? ACSRules()
    }()

    static let id = "1C61B4-Device2-22400A7000999"
    static let serial = "22400A7000999"

    /// A small document; the live leaves carry `at`.
    static func document(at: String = "2026-03-18T13:00:00.000Z", id: String = id, serial: String = serial) -> String {
        func leaf(_ value: String, _ type: String, at: String) -> String {
            "{\"_object\":false,\"_value\":\(value),\"_type\":\"xsd:\(type)\",\"_timestamp\":\"\(at)\",\"_writable\":false}"
        }
        return """
            {"_id":"\(id)","_deviceId":{"_Manufacturer":"TP-Link","_OUI":"1C61B4","_ProductClass":"Device2","_SerialNumber":"\(serial)"},\
            "_lastInform":"2026-03-18T14:00:00.000Z","Device":{"_object":true,"DeviceInfo":{"_object":true,\
            "ModelName":\(leaf("\"XX230v\"", "string", at: "2026-03-18T10:00:00.000Z")),"UpTime":\(leaf("1234", "unsignedInt", at: at))},\
            "Ethernet":{"_object":true,"Interface":{"_object":true,"1":{"_object":true,"MACAddress":\(leaf("\"1C:61:B4:0A:19:99\"", "string", at: "2026-03-18T10:00:00.000Z"))}}},\
            "Optical":{"_object":true,"Interface":{"_object":true,"1":{"_object":true,"GponAuth":{"_object":true,\
            "GponSn":\(leaf("\"54504C47B40A1999\"", "string", at: "2026-03-18T10:00:00.000Z"))},"X_TP_GPON_Config":{"_object":true,\
            "RXPower":\(leaf("138", "int", at: at))}}}}}}
            """
    }

    static let list = "[\n" + document() + "\n]"
    static let found = "[\n{\"_id\":\"\(id)\",\"_deviceId\":{\"_SerialNumber\":\"\(serial)\"},\"_lastInform\":\"2026-03-18T14:00:00.000Z\"}\n]"
    static let reachable = """
        [{"_id":"\(id)","_lastInform":"2026-03-18T14:00:00.000Z","Device":{"ManagementServer":{"ConnectionRequestURL":{"_value":"http://192.0.2.7:7547/x"}}}}]
        """
    static let taskID = "6b036cca5bf576e319a52820"
    static let task = "{\"name\":\"getParameterValues\",\"timestamp\":\"2026-03-18T14:30:00.000Z\",\"_id\":\"\(taskID)\"}"
    static let options = ReadOptions(now: Date(timeIntervalSince1970: 1_773_844_200))
    static let live = ReadOptions(refresh: .live, now: Date(timeIntervalSince1970: 1_773_844_200))
}

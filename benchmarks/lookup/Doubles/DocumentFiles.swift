import Foundation

/// The bodies that the sources serve, with their last inform at the time of the run so that nothing counts as stale.
enum DocumentFiles {
    enum Size: String { case real, small }

    static let serial = "22400A7000101"

    static func acs(_ size: Size, captures: String) throws -> [UInt8] {
        let text =
            switch size {
            case .real: try String(contentsOfFile: captures + "/healthy-mesh/acs.nbi.json", encoding: .utf8)
            case .small: small
            }
        let inform = "\"_lastInform\":\""
        guard let place = text.range(of: inform), let end = text[place.upperBound...].firstIndex(of: "\"") else { return Array(text.utf8) }
        return Array(text.replacingCharacters(in: place.upperBound..<end, with: now).utf8)
    }

    static func bridge(_ size: Size, captures: String) throws -> [UInt8] {
        switch size {
        case .real: [UInt8](try Data(contentsOf: URL(fileURLWithPath: captures + "/healthy-mesh/bridge.read.json")))
        case .small:
            Array(
                """
                {"host":"h","serial":"\(serial)","collected_at":"\(now)","duration_ms":40,"cache":"miss","partial":false,"objects":\
                {"device":{"ok":true,"rows":[{"manufacturer":"TP-Link","modelName":"XX230v","serialNumber":"\(serial)","upTime":"1728472","stack":"0,0,0,0,0,0"}]}}}
                """.utf8)
        }
    }

    private static var now: String { Date().ISO8601Format(.init(includingFractionalSeconds: true)) }

    /// A real document's shape with few leaves.
    private static var small: String {
        func leaf(_ name: String, _ value: String) -> String {
            "\"\(name)\":{\"_object\":false,\"_value\":\"\(value)\",\"_type\":\"xsd:string\",\"_timestamp\":\"\(now)\",\"_writable\":false}"
        }
        let info = [("Manufacturer", "TP-Link"), ("ModelName", "XX230v"), ("SerialNumber", serial), ("SoftwareVersion", "v6066.0"), ("UpTime", "1728472")]
        return """
            [{"_id":"1C61B4-Device2-\(serial)","_deviceId":{"_Manufacturer":"TP-Link","_OUI":"1C61B4","_ProductClass":"Device2","_SerialNumber":"\(serial)"},\
            "_lastInform":"\(now)","Device":{"_object":true,"_writable":false,"DeviceInfo":{"_object":true,"_writable":false,\
            \(info.map { leaf($0.0, $0.1) }.joined(separator: ","))}}}]
            """
    }
}

import DeviceCapture
import Foundation

@testable import DeviceLab

/// The seven devices of the transcript, in the order in which its database gave them.
enum TranscriptDevices {
    static func captures() throws -> [LoadedCapture] {
        let recordings = "captures/genieacs-nbi/"
        return try [
            capture("xx230v", SharedFolder.bytes(recordings + "device-1C61B4-XX230v-22275A7000395-2023-04-27T154050686Z.json"), .online),
            capture("ec220", SharedFolder.bytes(recordings + "device-9CA2F4-EC220_G5_V3-22275K2000315.json"), .silent),
            capture("ex220", SharedFolder.bytes(recordings + "device-1C61B4-EX220-2226469000523.json"), .online),
            capture("digits", minimal("9CA2F4-IGD-12345678", "9CA2F4", "IGD", "12345678"), .online),
            capture(
                "eg8145v5",
                asInformed(SharedFolder.bytes(recordings + "device-00259E-EG8145V5-48575443A94196A5-2023-03-28T154335106Z.json")),
                .badCredentials),
            capture("zte", minimal("C0B101-ZXHN%20H199A-ZTEYH86LCN10105", "C0B101", "ZXHN H199A", "ZTEYH86LCN10105"), .refused),
            capture(
                "intelbras", minimal("00E04C-W5%2D2100G-D8365F659C6E", "00E04C", "W5-2100G", "D8365F659C6E"), .online,
                faultPaths: ["InternetGatewayDevice.LANDevice"]),
        ]
    }

    /// When the exchanges were recorded, the software version was known from an Inform only: without `_writable`.
    private static func asInformed(_ bytes: [UInt8]?) throws -> [UInt8]? {
        guard let bytes, let document = try LabJSONParser.parse(bytes).array?.first?.object else { return nil }
        func change(_ object: LabObject, _ path: ArraySlice<String>) -> LabObject {
            var object = object
            guard let first = path.first else {
                object["_writable"] = nil
                return object
            }
            if let inner = object[first]?.object { object[first] = .object(change(inner, path.dropFirst())) }
            return object
        }
        return LabJSON.array([.object(change(document, ["InternetGatewayDevice", "DeviceInfo", "SoftwareVersion"]))]).bytes
    }

    private static func capture(
        _ name: String, _ acs: [UInt8]?, _ request: CPEBehaviour.ConnectionRequest, faultPaths: [String] = []
    ) -> LoadedCapture {
        LoadedCapture(
            manifest: CaptureManifest(
                schemaVersion: 1, name: name, clock: "2026-11-22T22:40:00Z", identity: CaptureIdentity(), sources: CaptureSources(),
                cpe: CPEBehaviour(connectionRequest: request, faultPaths: faultPaths)),
            acs: acs)
    }

    private static func minimal(_ id: String, _ oui: String, _ productClass: String, _ serial: String) -> [UInt8] {
        Array(
            """
            [{"_id":"\(id)","_deviceId":{"_OUI":"\(oui)","_ProductClass":"\(productClass)","_SerialNumber":"\(serial)"},\
            "_lastInform":"2026-11-22T22:28:00.000Z"}]
            """.utf8)
    }
}

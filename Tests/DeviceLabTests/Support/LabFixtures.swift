import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

/// Invented devices for the tests.
enum LabFixtures {
    static let acsID = "02005E-Device2-22400A7000101"
    static let serial = "22400A7000101"
    static let host = "192.0.2.10"

    static let acs = """
        [{"_id":"02005E-Device2-22400A7000101","_deviceId":{"_Manufacturer":"TP-Link","_OUI":"02005E",\
        "_ProductClass":"Device2","_SerialNumber":"22400A7000101"},"_lastInform":"2026-01-02T03:00:00.000Z",\
        "_registered":"2025-01-01T00:00:00.000Z","Device":{"_object":true,"DeviceInfo":{"_object":true,"_writable":false,\
        "_timestamp":"2026-01-01T00:00:00.000Z","UpTime":{"_object":false,"_writable":false,"_value":5,"_type":"xsd:unsignedInt",\
        "_timestamp":"2026-01-01T00:00:00.000Z"},"ModelName":{"_object":false,"_writable":false,"_value":"XX230v",\
        "_type":"xsd:string","_timestamp":"2026-01-01T00:00:00.000Z"},"NeverRead":{"_object":false,"_writable":false}},\
        "Hosts":{"_object":true,"_writable":false,"_timestamp":"2026-01-01T00:00:00.000Z","HostNumberOfEntries":{"_object":false,\
        "_writable":false,"_value":"1","_type":"xsd:unsignedLong","_timestamp":"2026-01-01T00:00:00.000Z"}}}}]
        """

    static let bridge = """
        {"host":"192.0.2.10","serial":"22400A7000101","collected_at":"2026-01-02T03:04:05Z","duration_ms":1840,"cache":"miss",\
        "partial":false,"objects":{"optical":{"ok":true,"rows":[{"RXPower":"57"}]},"wan":{"ok":true,"rows":[]}},"warnings":[]}
        """

    static let olt = """
        1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.115
        1.3.6.1.4.1.2011.6.128.1.1.2.43.1.3.4194304000.3|4x|54504C4712345678
        1.3.6.1.4.1.2011.6.128.1.1.2.51.1.4.4194304000.3|2|-1850
        1.3.6.1.4.1.2011.6.128.1.1.2.51.1.4.4194304000.4|2|-2100
        """

    static func manifest(
        name: String = "healthy", identity: CaptureIdentity? = nil, faults: CaptureFaults? = nil, cpe: CPEBehaviour? = nil,
        bridgeStatus: Int = 200
    ) -> CaptureManifest {
        CaptureManifest(
            schemaVersion: 1, name: name, clock: "2026-01-02T03:04:05Z",
            identity: identity
                ?? CaptureIdentity(
                    serial: serial, gponSN: "TPLG12345678", acsID: acsID, model: "XX230v", managementHost: host,
                    olt: CaptureOLT(name: "olt-1", ponPort: "0/1/0", onuID: 3)),
            sources: CaptureSources(bridge: CaptureSource(httpStatus: bridgeStatus)), faults: faults, cpe: cpe)
    }

    static func capture(_ manifest: CaptureManifest = manifest()) -> LoadedCapture {
        LoadedCapture(manifest: manifest, acs: Array(acs.utf8), olt: Array(olt.utf8), bridge: Array(bridge.utf8))
    }

    /// Options that keep tests short.
    static var quick: DeviceLabOptions {
        var options = DeviceLabOptions()
        options.crashHang = .milliseconds(200)
        options.connectionRequestTimeout = .milliseconds(50)
        options.sessionPoll = .milliseconds(40)
        options.onlineThreshold = .milliseconds(200)
        options.dripPause = .milliseconds(5)
        return options
    }

    /// Runs `body` with a lab that is stopped afterwards.
    static func withLab(
        _ captures: [LoadedCapture] = [capture()], options: DeviceLabOptions = quick, _ body: (DeviceLab) async throws -> Void
    ) async throws {
        let lab = try await DeviceLab.start(captures: captures, options: options)
        do {
            try await body(lab)
        } catch {
            await lab.stop()
            throw error
        }
        await lab.stop()
    }

    static func json(_ bytes: [UInt8]) throws -> LabJSON { try LabJSONParser.parse(bytes) }
    static func json(_ text: String) throws -> LabJSON { try LabJSONParser.parse(text) }
}

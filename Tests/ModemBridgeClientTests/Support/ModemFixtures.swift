import DeviceLab
import DeviceReport
import Foundation
import HTTPTransport
import TR181

@testable import ModemBridgeClient

/// Invented modems and what reads them.
enum ModemFixtures {
    static let serial = "22400A7000101"
    static let recording = """
        {"objects":{"device":{"ok":true,"rows":[{"modelName":"XX230v","softwareVersion":"0.6.0 3.0.0 v6066.0","serialNumber":"22400A7000101","upTime":"77","stack":"0,0,0,0,0,0"}]},
        "optical":{"ok":true,"rows":[{"status":"Up","RXPower":"57","TXPower":"17783","stack":"1,0,0,0,0,0"}]},
        "wan":{"ok":true,"rows":[{"enable":"1","name":"pppoe_gpon_3_3","PPPUserName":"ann@isp.example","PPPPassword":"hush-hush","connIPv4Address":"198.51.100.7","stack":"1,0,0,0,0,0"}]},
        "mesh":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:53:01","X_TP_IsController":"1","stack":"1,0,0,0,0,0"}]},
        "wifi_clients":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:53:11","X_TP_ApDeviceMac":"02:00:5E:00:53:01","signalStrength":"84","active":"1","stack":"1,1,2,1,0,0"}]},
        "wifi":{"ok":true,"rows":[{"band":"2.4GHz","channel":"6","primarySSID":"maison","primaryPSK":"hush-hush","stack":"1,0,0,0,0,0"}]},
        "mesh_radios":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:53:02","channel":"6","stack":"1,1,0,0,0,0"}]},
        "ethernet":{"ok":true,"rows":[{"status":"Up","maxBitRate":"1000","stack":"1,0,0,0,0,0"},{"status":"Down","maxBitRate":"-1","stack":"2,0,0,0,0,0"}]},
        "lan":{"ok":true,"rows":[{"IPAddress":"192.0.2.1","stack":"1,0,0,0,0,0"}]},
        "memory":{"ok":true,"rows":[{"total":"192780","free":"78400","stack":"0,0,0,0,0,0"}]},
        "cpu":{"ok":true,"rows":[{"CPUUsage":"12","stack":"0,0,0,0,0,0"}]},
        "optical_stats":{"ok":true,"rows":[{"bytesSent":"1","bytesReceived":"2","stack":"1,0,0,0,0,0"}]},
        "wired_clients":{"ok":true,"rows":[{"MACAddress":"02:00:5E:00:53:21","linkSpeed":"1000","stack":"1,1,0,0,0,0"}]},
        "hosts":{"ok":true,"rows":[{"physAddress":"02-00-5E-00-53-11","hostName":"poste","active":"1","stack":"1,0,0,0,0,0"}]}}}
        """

    static let objects = LabModemObjects(recording: Array(recording.utf8))

    /// The lab's modem and its reader; `managementHost` is taken for the modem's port.
    struct House: Sendable {
        let modem: LabModem
        let source: NativeModem
        let transport: HTTPTransport

        func device(serial: String? = ModemFixtures.serial) -> DeviceIdentity { DeviceIdentity(serial: serial, managementHost: "192.0.2.1") }

        func read(
            _ need: ReadNeed = .everything, onBusy: BridgeConfiguration.OnBusy = .skip, refresh: ReadOptions.Refresh = .live, seconds: Double = 10,
            record: Bool = false
        ) async -> SourceOutcome<ParameterTree> {
            await source.read(
                device(), options: ReadOptions(refresh: refresh, record: record, now: Fixtures.options.now), deadline: .now + .seconds(seconds), need: need,
                onBusy: onBusy)
        }

        /// A second reader of the same modem, as after a restart.
        func another(_ change: (inout NativeConfiguration) -> Void = { _ in }, password: String = "Invented-1") -> NativeModem {
            ModemFixtures.source(modem, transport, change, password: password)
        }
    }

    static func source(
        _ modem: LabModem, _ transport: HTTPTransport, _ change: (inout NativeConfiguration) -> Void, password: String
    ) -> NativeModem {
        let port = modem.port
        var configuration = NativeConfiguration { _ in ModemEndpoint(host: "127.0.0.1", port: port) }
        configuration.circuit = nil
        change(&configuration)
        return NativeModem(configuration: configuration, transport: transport) { _ in ModemCredentials(password: password) }
    }

    static func withModem(
        _ options: LabModemOptions = LabModemOptions(), objects: LabModemObjects = objects, password: String = "Invented-1",
        configure: (inout NativeConfiguration) -> Void = { _ in }, _ body: (House) async throws -> Void
    ) async throws {
        let modem = try await LabModem.start(objects, options: options)
        let transport = HTTPTransport()
        let house = House(modem: modem, source: source(modem, transport, configure, password: password), transport: transport)
        func end() async {
            await house.source.close()
            await transport.shutdown()
            await modem.stop()
        }
        do {
            try await body(house)
        } catch {
            await end()
            throw error
        }
        await end()
    }
}

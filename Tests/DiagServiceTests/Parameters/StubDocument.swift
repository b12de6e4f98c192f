import DeviceReport
import Foundation
import TR181

@testable import DiagService

/// An ACS that holds one invented document, and answers whatever it is told to.
enum StubDocument {
    static let serial = "22400A7000101"
    static let target = "/devices/\(serial)/parameters"

    private static let json = """
        [{"_id":"1C61B4-Device2-\(serial)","_deviceId":{"_Manufacturer":"TP-Link","_OUI":"1C61B4","_ProductClass":"Device2","_SerialNumber":"\(serial)"},
        "_lastInform":"2026-03-18T14:28:00.000Z","Device":{"_object":true,"_writable":false,
        "DeviceInfo":{"_object":true,"UpTime":{"_value":"86400","_type":"xsd:unsignedInt","_timestamp":"2026-03-18T14:28:00.000Z","_writable":false},
        "FirstUseDate":{"_object":false,"_writable":false},"X_TP_Note":{"_value":"<\\u001b[31mred>","_type":"xsd:string","_timestamp":"2026-03-18T14:00:00.000Z","_writable":true},
        "Uptime":{"_value":""}},
        "WiFi":{"_object":true,"SSID":{"_object":true,"1":{"_object":true,"SSID":{"_value":"home"}},"10":{"_object":true,"SSID":{"_value":"c"}},"2":{"_object":true,"SSID":{"_value":"b"}}},
        "AccessPoint":{"_object":true,"1":{"_object":true,"Security":{"_object":true,"KeyPassphrase":{"_value":"canary-key"},"ModeEnabled":{"_value":"WPA2-Personal"}}}}}}}]
        """

    static let document = Result { try NBIReader.documents(Array(json.utf8)).first }

    static let models = Result {
        DataModels([
            try DataModelTable(
                table: Array(
                    """
                    #diag-datamodel\t1
                    #model\tDevice:2.19
                    #version\t2.19.1
                    Device.DeviceInfo.\tr\t2.0
                    \tUpTime\tunsignedInt\tr\t2.0\t\tseconds\t\t0..\t\t
                    \tFirstUseDate\tdateTime\tr\t2.0\tdeprecated
                    Device.WiFi.SSID.{i}.\trw\t2.0
                    \tSSID\tstring\trw\t2.0\t\t\t\t\t\thome|b

                    """.utf8))
        ])
    }

    /// A service whose ACS answers with this status, and with the document where the status has data.
    static func service(_ status: SourceStatus = SourceStatus(.acs, .ok), candidates: [DeviceIdentity] = []) throws -> StubService {
        let document = status.state.hasData ? try document.get() : nil
        var service = StubService()
        service.models = try models.get()
        service.document = DocumentFetch { _, _, _, _ in
            SourceOutcome(status, payload: document, identity: document.map { SourceFacts($0).identity }, candidates: candidates)
        }
        return service
    }
}

import DeviceReport
import Foundation
import HTTPTransport
import Testing

@testable import GenieACSClient

@Suite struct CallTests {
    @Test func idInAPathIsEncodedOnceMore() throws {
        let id = try #require(NBIDeviceID("9CA2F4-EC220%2DG5-22275K2000999"))
        let path = try #require(NBIParameterPath("Device.DeviceInfo.UpTime"))
        #expect(
            NBICall.readTask(id, [path], timeoutMs: 3500).target
                == "/devices/9CA2F4-EC220%252DG5-22275K2000999/tasks?connection_request&timeout=3500")
        #expect(
            String(decoding: NBICall.readTask(id, [path], timeoutMs: 3500).body, as: UTF8.self)
                == #"{"name":"getParameterValues","parameterNames":["Device.DeviceInfo.UpTime"],"expiry":60,"uniqueKey":"diag"}"#)
    }

    @Test func idInAQueryIsEncodedOnce() throws {
        let id = try #require(NBIDeviceID("C0B101-ZXHN%20H199A-X"))
        #expect(
            NBICall.lock(id).target
                == "/locks/?query=%7B%22_id%22%3A%22cwmp%5Fsession%5FC0B101-ZXHN%2520H199A-X%22%7D&projection=_id&limit=1".replacing("%5F", with: "_"))
    }

    @Test func plusIsNeverASpace() { #expect(URLText.escaped("a+b c") == "a%2Bb%20c") }

    @Test func serialIsFoundByTheEndOfTheID() throws {
        let searches = DeviceSearch.searches(for: DeviceIdentity(serial: "AB-12.3"), vocabulary: .standard)
        #expect(searches.map(\.json) == [#"{"_id":{"$regex":"-AB%2D12%2E3$","$options":"i"}}"#])
        #expect(searches.allSatisfy { !$0.conditions.contains(where: \.scans) })
    }

    @Test func allDigitSerialStaysAString() {
        let searches = DeviceSearch.searches(for: DeviceIdentity(serial: "12345678"), vocabulary: .standard)
        #expect(searches.first?.json == #"{"_id":{"$regex":"-12345678$","$options":"i"}}"#)
    }

    @Test func macIsLookedForInItsSpellings() throws {
        let mac = try #require(MACAddress("1c:61:b4:0a:19:99"))
        let search = try #require(DeviceSearch.searches(for: DeviceIdentity(mac: mac), vocabulary: .standard).first)
        #expect(search.json.contains(#"{"Device.Ethernet.Interface.1.MACAddress":{"$in":["1C:61:B4:0A:19:99","1c:61:b4:0a:19:99","1C-61-"#))
    }

    @Test func gponSerialIsTriedAsAnIDFirst() throws {
        let gpon = try #require(GPONSerial("HWTCA94196A5"))
        let searches = DeviceSearch.searches(for: DeviceIdentity(gponSN: gpon), vocabulary: .standard)
        #expect(searches.count == 2)
        #expect(searches.first?.conditions.contains { $0.json.contains("-48575443A94196A5$") } == true)
        #expect(searches.last?.json.contains("GponAuth.GponSn") == true)
    }

    @Test func aLabelSerialInTheWrongFieldIsUnderstood() {
        let searches = DeviceSearch.searches(for: DeviceIdentity(serial: "HWTC94196A50"), vocabulary: .standard)
        #expect(searches.first?.json.contains("-4857544394196A50$") == true)
        #expect(DeviceSearch.searches(for: DeviceIdentity(serial: "224000000001"), vocabulary: .standard).count == 1)
    }

    @Test func nothingKnownIsNothingAsked() {
        #expect(DeviceSearch.searches(for: DeviceIdentity(managementHost: "192.0.2.1"), vocabulary: .standard).isEmpty)
    }

    @Test func everyStandardPathIsWellFormed() {
        let vocabulary = NBIVocabulary.standard
        for path in vocabulary.projection + vocabulary.macLeaves + vocabulary.gponSerialLeaves { #expect(NBIParameterPath(path) != nil, "\(path)") }
        for pattern in vocabulary.liveLeaves { #expect(NBIParameterPath(pattern.replacing("{i}", with: "1")) != nil, "\(pattern)") }
    }

    @Test func projectionLeavesSecretsOfTheACSAlone() {
        let text = NBIProjection(NBIVocabulary.standard.projection).text
        for word in ["ConnectionRequest", "Users", "STUN", "BulkData"] { #expect(!text.contains(word)) }
        #expect(text.contains("Device.ManagementServer.PeriodicInformInterval"))
    }

    @Test func credentialsBecomeOneHeader() {
        var configuration = ACSConfiguration.test
        configuration.credentials = .basic(user: "Aladdin", password: "open sesame")
        #expect(configuration.request(.ping).headers.contains { $0.0 == "Authorization" && $0.1 == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" })
        configuration.credentials = .header(name: "X-API-Key", value: "k")
        #expect(configuration.request(.ping).headers.contains { $0.0 == "X-API-Key" && $0.1 == "k" })
        #expect("\(ACSCredentials.basic(user: "u", password: "p"))" == "basic")
    }

    @Test func tasksGetAConnectionOfTheirOwn() throws {
        let id = try #require(NBIDeviceID(Fixtures.id))
        let path = try #require(NBIParameterPath("Device.DeviceInfo.UpTime"))
        let request = ACSConfiguration.test.request(.readTask(id, [path], timeoutMs: 4000))
        #expect(request.freshConnection)
        #expect(request.method == "POST")
        #expect(!ACSConfiguration.test.request(.ping).freshConnection)
        #expect(ACSConfiguration.test.request(.ping).maxIdleConnectionAge <= .seconds(4))
    }
}

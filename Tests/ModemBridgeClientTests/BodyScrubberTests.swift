import DeviceReport
import Foundation
import TR181
import Testing

@testable import ModemBridgeClient

@Suite struct BodyScrubberTests {
    private func scrubbed(_ text: String) -> String? { BodyScrubber.scrubbed(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } }

    @Test func secretsGoTheRestStays() {
        let body =
            #"{"a": 1 ,"objects":{"wan":{"rows":[{"PPPPassword":"x","name":"pppoe_gpon_3_3","PPPUserName":"u"},{"primaryPSK":"k"}]},"DEV2_USER_CFG":{"rows":[{"a":"b"}]}},"z":[true,null,-1.5e3]}"#
        #expect(scrubbed(body) == #"{"a":1,"objects":{"wan":{"rows":[{"name":"pppoe_gpon_3_3"},{}]}},"z":[true,null,-1.5e3]}"#)
    }

    @Test func escapedKeysCouldSpellAnything() { #expect(scrubbed(#"{"\u0050assword":"x","b":"\"\\"}"#) == #"{"b":"\"\\"}"#) }

    @Test(arguments: ["", "{", "[1,", "{\"a\"}", "{\"a\":}", "{a:1}", "[1 2]", "\"x", "{\"a\":1}x", "{\"a\":\"\\"]) func nonsenseIsNotKept(_ text: String) {
        #expect(scrubbed(text) == nil)
    }

    @Test func depthIsBounded() { #expect(scrubbed(String(repeating: "[", count: 100_000)) == nil) }

    @Test func theRecordingReplays() async throws {
        var options = Fixtures.options
        options.record = true
        let body = Fixtures.reading.replacing("\"RXPower\"", with: "\"gponPwd\":\"hidden\",\"RXPower\"")
        let clock = HandClock()
        let outcome = await BridgeSource(ScriptedBridge(.json(body)), clock: clock).read(Fixtures.device, options: options, deadline: clock.now + .seconds(5))
        let recording = try #require(outcome.recording)
        #expect(recording.fileName == "bridge.read.json")
        #expect(!String(decoding: recording.bytes, as: UTF8.self).contains("hidden"))
        let replayed = BridgeSource.decode(recording.bytes, of: Fixtures.device, options: Fixtures.options)
        #expect(replayed.status.state == .ok)
        #expect(replayed.payload?.valueCount == outcome.payload?.valueCount)
        #expect(replayed.status.dataAt == outcome.status.dataAt)
    }

    @Test func anErrorIsRecordedToo() async throws {
        var options = Fixtures.options
        options.record = true
        let clock = HandClock()
        let outcome = await BridgeSource(ScriptedBridge(.error(409, "session_busy")), clock: clock).read(
            Fixtures.device, options: options, deadline: clock.now + .seconds(5))
        let recording = try #require(outcome.recording)
        #expect(BridgeSource.decode(recording.bytes, httpStatus: 409, options: Fixtures.options).status.reason == "session_busy")
    }
}

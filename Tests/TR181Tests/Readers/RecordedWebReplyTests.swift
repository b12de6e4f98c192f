import Foundation
import TR181
import Testing

@Suite("Published answers of modems' web interfaces are read", .enabled(if: Recorded.areThere, "the recordings are not here"))
struct RecordedWebReplyTests {
    @Test func everyAnswerOfTheSeriesIsRows() throws {
        let entries = try #require(
            JSONSerialization.jsonObject(with: Data(Recorded.bytes("tplink-web/EX-series_tplinkrouterc6u_test_responses.json"))) as? [[String: Any]])
        #expect(entries.count > 20)
        var rows = 0
        var names: Set<String> = []
        for entry in entries {
            let body = try #require(entry["body"])
            let reply = try WebReplyReader.reply(Array(try JSONSerialization.data(withJSONObject: body)))
            #expect(reply.isSuccess && reply.errorCode == nil)
            rows += reply.rows.count
            for attribute in reply.rows.joined() { names.insert(attribute.name) }
        }
        #expect(rows > 30 && names.isSuperset(of: ["modelName", "hostName", "primarySSID"]))
        #expect(names.isDisjoint(with: ["primaryPSK", "WPSDevicePassword", "WPSPeerPassword", "primaryRadiusServerSecret", "PPPPassword", "PPPUserName"]))
    }

    @Test func bothShapesAndTheErrorOfLiveModems() throws {
        let live = try #require(JSONSerialization.jsonObject(with: Data(Recorded.bytes("tplink-web/EX520_live.json"))) as? [String: Any])
        for (name, count) in [("DEV2_WIFI_APDEV_ASSOCDEV_envelope_test", 1), ("alternative_shape_seen_in_parser_tests", 1), ("DEV2_TELNET_CFG", 1)] {
            let reply = try WebReplyReader.reply(Array(try JSONSerialization.data(withJSONObject: try #require(live[name]))))
            #expect(reply.isSuccess && reply.rows.count == count, "\(name)")
        }
        let failing = try #require(JSONSerialization.jsonObject(with: Data(Recorded.bytes("tplink-web/EX220_gdprJson.json"))) as? [String: Any])
        let reply = try WebReplyReader.reply(Array(try JSONSerialization.data(withJSONObject: try #require(failing["failing_list"]))))
        #expect(reply == WebReply(errorCode: 9804, isSuccess: false))
    }
}

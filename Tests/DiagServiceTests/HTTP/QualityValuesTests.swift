import Testing

@testable import DiagService

@Suite("Preferences in headers")
struct QualityValuesTests {
    @Test("the best comes first, equals keep their order, nothing that is refused stays")
    func order() {
        let items = QualityValues("a;q=0.5, B ; x=1 ;q=0.9, c;q=0, d, e;q=0.5, ;q=1, f;q=2, g;q=nan").items
        #expect(items.map(\.value) == ["d", "f", "g", "b", "a", "e"])
        #expect(items[3] == QualityValues.Item(value: "b", parameters: ["x=1"], quality: 900))
    }

    @Test("a header of any length costs the same")
    func bounded() {
        #expect(QualityValues(String(repeating: "a,", count: 100_000)).items.count == 64)
    }

    @Test(
        "JSON unless text is preferred",
        arguments: [
            (nil, .json), ("", .json), ("*/*", .json), ("text/html,application/xhtml+xml,*/*;q=0.8", .json), ("image/png", .json),
            ("text/plain", .text(color: false)),
            ("TEXT/*", .text(color: false)), ("text/plain; color=ansi", .text(color: true)), ("text/plain;color=ansi;q=0.9", .text(color: true)),
            ("text/plain;q=0.5, application/json", .json), ("application/json;q=0.5, text/plain", .text(color: false)), ("text/plain;q=0", .json),
            (";;,,", .json),
        ] as [(String?, AnswerFormat)])
    func format(accept: String?, format: AnswerFormat) {
        #expect(AnswerFormat(accept: accept) == format)
    }
}

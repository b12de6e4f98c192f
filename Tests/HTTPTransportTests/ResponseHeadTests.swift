import Testing

@testable import HTTPTransport

@Suite struct ResponseHeadTests {
    private func head(_ lines: [String], limit: Int = 4096) -> ResponseHead? {
        var head = ResponseHead()
        for line in lines {
            let fits = Array((line + "\r\n").utf8).withUnsafeBytes { head.append($0, limit: limit) }
            guard fits else { return nil }
        }
        return head
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK", 200, "OK"), ("HTTP/1.1 202 Device is offline", 202, "Device is offline"), ("HTTP/1.0 404", 404, ""),
        ("HTTP/1.1 204 ", 204, ""), ("HTTP/1.1  200  spaced  out ", 200, "spaced  out"),
    ])
    func readsTheStatusLine(line: String, status: Int, reason: String) {
        let found = head([line, ""])
        #expect(found?.statusLine?.status == status)
        #expect(found?.statusLine?.reason == reason)
        #expect(found?.isComplete == true)
    }

    @Test(arguments: ["HTTP/1.1", "HTTP/1.1 2x0 OK", "HTTP/1.1 20", "ICY 200 OK"]) func knowsAMalformedStatusLine(_ line: String) {
        #expect(head([line, ""])?.statusLine == nil)
        #expect(head([line, ""])?.isComplete == false)
    }

    @Test func readsFieldsFoldedEmptyAndStrange() {
        let fields = head(["HTTP/1.1 200 OK", "A: 1", "B:", "C:  x : y ", " folded", "no colon", "D: \u{e9}", ""])?.fields
        #expect(fields?.map(\.name) == ["A", "B", "C", "D"])
        #expect(fields?.map(\.value) == ["1", "", "x : y folded", "\u{e9}"])
    }

    @Test(
        arguments: [
            ("Content-Length: 12", 12), ("CONTENT-LENGTH:7 ", 7), ("Content-Length: 12, 12", nil), ("Content-Length:", nil),
            ("Content-Length: 99999999999999999999", nil), ("X-Content-Length: 1", nil), ("Content\rLength: 3", nil),
        ] as [(String, Int?)])
    func readsTheAnnouncedLength(line: String, length: Int?) {
        #expect(head(["HTTP/1.1 200 OK", line, ""])?.contentLength == length)
    }

    @Test func countsInterimHeadsAgainstTheLimit() {
        let interim = Array(repeating: ["HTTP/1.1 100 Continue", ""], count: 20).flatMap { $0 }
        #expect(head(interim, limit: 200) == nil)
        #expect(head(interim + ["HTTP/1.1 200 OK", ""], limit: 2000)?.status == 200)
    }
}

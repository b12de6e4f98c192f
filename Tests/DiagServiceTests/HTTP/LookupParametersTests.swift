import DeviceReport
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import DiagService

@Suite("Lookup parameters")
struct LookupParametersTests {
    private func parse(_ query: String, accept: String? = nil, timeouts: LookupTimeouts = LookupTimeouts()) throws(Problem) -> LookupParameters {
        var headers = HTTPFields()
        if let accept { headers[.acceptLanguage] = accept }
        let head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/devices/lookup\(query.isEmpty ? "" : "?")\(query)", headerFields: headers)
        return try LookupParameters(Request(head: head, body: RequestBody(buffer: ByteBuffer())), timeouts: timeouts)
    }

    private func problem(_ query: String, timeouts: LookupTimeouts = LookupTimeouts()) -> Problem? {
        do throws(Problem) {
            _ = try parse(query, timeouts: timeouts)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "each key is read as its kind, percent-encoded or not",
        arguments: [
            ("serial=22400A7000101", "serial", "22400A7000101"),
            ("serial=A%2EB%3aC", "serial", "A.B:C"),
            ("%73erial=A", "serial", "A"),
            ("mac=1C-61-B4-0A-10-01", "mac", "1c:61:b4:0a:10:01"),
            ("gpon_sn=tplg-b40a1001", "gpon_sn", "TPLGB40A1001"),
            ("gpon_sn=54504C47B40A1001", "gpon_sn", "TPLGB40A1001"),
            ("id=1C61B4-Device%252D2-A", "id", "1C61B4-Device%2D2-A"),
            ("q=1c61b40a1001", "mac", "1c:61:b4:0a:10:01"),
            ("q=TPLGB40A1001", "gpon_sn", "TPLGB40A1001"),
            ("q=1C61B4-Device2-A", "id", "1C61B4-Device2-A"),
            ("q=22400A7000101", "serial", "22400A7000101"),
            ("&serial=A&&", "serial", "A"),
        ])
    func keys(query: String, kind: String, text: String) throws {
        let key = try parse(query).query.key
        #expect(key.kind == kind)
        #expect(key.text == text)
    }

    @Test("what is not given has its default")
    func defaults() throws {
        let parameters = try parse("serial=A", timeouts: LookupTimeouts(standardMs: 1234, longestMs: 5000))
        #expect(parameters.query == LookupQuery(key: .serial("A"), timeoutMs: 1234, refresh: .cached))
        #expect(parameters.lang == "fr")
        #expect(!parameters.explain)
    }

    @Test("what is given is taken")
    func given() throws {
        let parameters = try parse("serial=A&timeout_ms=100&refresh=live&lang=en&explain=true", accept: "fr")
        #expect(parameters.query == LookupQuery(key: .serial("A"), timeoutMs: 100, refresh: .live))
        #expect(parameters.lang == "en")
        #expect(parameters.explain)
        #expect(try parse("serial=A&explain=1").explain)
        #expect(try !parse("serial=A&explain=0").explain)
        #expect(try !parse("serial=A&explain=false").explain)
    }

    @Test(
        "a key that is no key is refused as such",
        arguments: [
            "", "lang=fr", "serial=", "serial", "serial=A&mac=1c:61:b4:0a:10:01", "q=A&serial=A", "serial=A*", "serial=%22%7D", "serial=A+B", "serial=%C3%A9",
            "mac=00:00:00:00:00:00", "mac=1c:61:b4:0a:10", "gpon_sn=TPLG", "gpon_sn=T-PLGB40A1001", "gpon_sn=0000000000000000", "id=nodash", "id=AB-%25zz",
            "id=AB-%25",
        ])
    func badKeys(query: String) {
        #expect(problem(query)?.type == .malformedKey)
    }

    @Test(
        "any other parameter that is wrong is refused",
        arguments: [
            "serial=A&serial=A", "serial=A&lang=fr&lang=fr", "serial=A&colour=red", "Serial=A", "=A", "serial=A&lang=de", "serial=A&lang=", "serial=A&lang=FR",
            "serial=A&refresh=now", "serial=A&refresh=", "serial=A&explain=2", "serial=A&explain=", "serial=A&timeout_ms=99", "serial=A&timeout_ms=60001",
            "serial=A&timeout_ms=", "serial=A&timeout_ms=1e3", "serial=A&timeout_ms=-500", "serial=A&timeout_ms=%2B500",
            "serial=A&timeout_ms=99999999999999999999",
            "serial=%FF", "id=AB-%FF", "id=AB-%zz", "id=AB-%", "serial=A&%FF=1",
        ])
    func badParameters(query: String) {
        #expect(problem(query)?.type == .badParameter)
    }

    @Test("the bounds of the time-out are the configured ones")
    func timeouts() throws {
        let timeouts = LookupTimeouts(standardMs: 1000, longestMs: 2000)
        #expect(try parse("serial=A&timeout_ms=2000", timeouts: timeouts).query.timeoutMs == 2000)
        #expect(problem("serial=A&timeout_ms=2001", timeouts: timeouts)?.detail == "timeout_ms is a whole number from 100 to 2000.")
    }

    @Test("no detail repeats what was given", arguments: ["serial=SECRET*", "SECRET=1", "mac=SECRET", "serial=A&timeout_ms=SECRET", "serial=A&lang=SECRET"])
    func silence(query: String) {
        #expect(problem(query).map { !$0.detail.contains("SECRET") } == true)
    }

    @Test(
        "Accept-Language decides where lang is not given",
        arguments: [
            (nil, "fr"), ("en", "en"), ("en-GB,en;q=0.9,fr;q=0.8", "en"), ("fr;q=0.4, en;q=0.5", "en"), ("en;q=0, de", "fr"), ("de, EN", "en"), ("", "fr"),
            (";;,q=1", "fr"),
        ] as [(String?, String)])
    func acceptLanguage(header: String?, lang: String) throws {
        #expect(try parse("serial=A", accept: header).lang == lang)
    }
}

import DeviceLab
import DeviceReport
import DiagService
import Testing

/// What kills or hangs an NBI worker, widens a search or does not end never gets there.
struct HostileKeyTests {
    /// Query strings byte for byte, as somebody would type them into curl.
    static let queries: [String] = {
        let values = [
            "", "*", "22400A*", "%2A", "22400A70001..%2A", "/.*/", "%2F.*%2Fi", "^22400", "22400$", "(a+)+", "a|b", "[0-9]", "a%5Cd", "a%00b", "%00", "%", "%2",
            "%zz", "22400A7000101%", "%25", "a'b", "a%22b", "%22%7D%2C%7B%22%24where%22%3A1%7D", "%7B%22%24ne%22%3Anull%7D", "null%20", "a%0Ab", "a%0D%0AX-Y:z",
            "a+b", "a%20b", "%C3%A9", "%FF%FE", "%EF%BC%8A", "..%2F..%2Ftasks", "a%2Fb", "a%3Fb", "a%23b", String(repeating: "A", count: 65),
            String(repeating: "9", count: 5_000), String(repeating: "%2A", count: 2_000),
        ]
        var queries = ["serial", "q"].flatMap { kind in values.map { "\(kind)=\($0)" } }
        queries += values.filter { $0 != "%25" }.map { "id=1C61B4-Device2-\($0)%2A" }
        queries += ["*", "%", "%25", "1C61B4-Device2-%25", "1C61B4-Device2-%252", "1C61B4-Device2-%25zz", "1C61B4", "a.b-c"].map { "id=\($0)" }
        queries += ["1c:61:b4:0a:10:0*", "1c:61:b4", "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "1c:61:b4:0a:10:01%00", ".*"].map { "mac=\($0)" }
        queries += ["TPLG*", "TPLGB40A100", "TPLGB40A1001%00", "****B40A1001", "0000000000000000", "%2FTPLG%2F"].map { "gpon_sn=\($0)" }
        queries += ["", "serial=A&mac=B", "serial=A&serial=B", "serial=A&limit=1", "serial=A&timeout_ms=-1", "serial=A&timeout_ms=1e9", "serial=A&refresh=*"]
        return queries
    }()

    @Test func areRefusedBeforeAnybodyIsAsked() async throws {
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                for query in Self.queries {
                    for path in ["/devices/lookup", "/devices/lookup/events"] {
                        let answer = try await probe.get("\(path)?\(query)")
                        #expect(answer.status == 400, "\(path)?\(query.prefix(80))")
                        #expect(answer.headers["content-type"] == "application/problem+json", "\(query.prefix(80))")
                        #expect(try answer.json()["/type"]?.hasPrefix("\"urn:diag:problem:") == true, "\(query.prefix(80))")
                    }
                }
            }
            #expect(house.lab.log.isEmpty)
            #expect(house.lab.nbiCrashes == 0)
        }
    }

    /// What is no HTTP does not even get a problem, and does no harm.
    @Test func bytesThatAreNoRequest() async throws {
        let endless = String(repeating: "A", count: 200_000)
        try await House.of(["healthy-mesh"]).run { house in
            try await house.serving { probe in
                for line in ["GET /devices/lookup?serial=a\u{0}b HTTP/1.1", "GET \u{1}", "\u{FF}\u{FE}", "GET /devices/lookup?serial=\(endless) HTTP/1.1"] {
                    let socket = try RawSocket(port: probe.port)
                    socket.write(Array((line + "\r\nHost: a\r\n\r\n").utf8))
                    let answer = HTTPProbe.parse(await socket.read())
                    #expect(answer.status == 0 || (400..<500).contains(answer.status))
                    socket.close()
                }
                #expect(try await probe.get("/devices/lookup?serial=22400A7000101&timeout_ms=15000").status == 200)
            }
            #expect(house.lab.log.allSatisfy { !$0.target.contains("AAAA") })
        }
    }
}

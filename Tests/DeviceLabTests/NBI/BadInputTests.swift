import Testing

@testable import DeviceLab

/// Input that takes a worker down: no byte, or `[` and no more.
@Suite struct BadInputTests {
    static let task = "/devices/\(LabFixtures.acsID)/tasks"

    static let silent: [(String, String, String?)] = [
        ("POST", task, #"{"name":"makeCoffee"}"#),
        ("POST", task, #"{"name":"getParameterValues"}"#),
        ("POST", task, "5"),
        ("GET", "/devices/?query=null", nil),
        ("GET", "/devices/?query=%7B%22_id%22%3A%7B%22%24foo%22%3A1%7D%7D", nil),
        ("GET", "/devices/?query=%7B%22%24where%22%3A%221%22%7D", nil),
        ("GET", "/devices/?query=%7B%22%24or%22%3A%7B%7D%7D", nil),
        ("GET", "/devices/?query=%7B%22a%22%3A%7B%22%24ne%22%3A%2212%22%2C%22%24gt%22%3A1%7D%7D", nil),
        ("GET", "/tasks/?query=%7B%22_id%22%3A%22x%22%7D", nil),
        ("GET", "/tasks/?query=%7B%22timestamp%22%3A%7B%22%24regex%22%3A%22x%22%7D%7D", nil),
        ("DELETE", "/tasks/xyz", nil),
        ("POST", "/tasks/5403908ef28ea3a25c138adc/retry", nil),
        ("DELETE", "/devices/a%zz", nil),
        ("GET", "/devices/?sort=null", nil),
    ]

    @Test(arguments: silent)
    func endsInAnEmptyReply(_ method: String, _ target: String, _ body: String?) async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.nbiURL).send(method, target, body: body)
            #expect(answer.ending == .closed)
            #expect(answer.rawCount == 0)
            #expect(lab.nbiCrashes == 1)
        }
    }

    @Test(arguments: ["/devices/?projection=", "/devices/?limit=abc", "/devices/?projection=_id,", "/devices/?skip=x"])
    func endsAfterTheFirstBracket(_ target: String) async throws {
        try await LabFixtures.withLab { lab in
            let answer = await RawHTTP(lab.nbiURL).get(target)
            #expect(answer.status == 200)
            #expect(answer.header("total") == "1")
            #expect(answer.text == "[\n")
            #expect(answer.ending == .closed)
            #expect(lab.nbiCrashes == 1)
        }
    }

    @Test func withAllWorkersDownNobodyIsServed() async throws {
        var options = LabFixtures.quick
        options.crashHang = .seconds(30)
        try await LabFixtures.withLab(options: options) { lab in
            let client = RawHTTP(lab.nbiURL)
            async let first = client.get("/devices/?query=null", patience: 2)
            async let second = client.get("/devices/?query=null", patience: 2)
            #expect(await [first.ending, second.ending] == [.timedOut, .timedOut])
            // On a busy machine the callers may have given up before both workers have read what they were sent.
            while lab.nbiCrashes < 2 { try await Task.sleep(for: .milliseconds(5)) }
            #expect(await client.get("/devices/").ending == .reset)
            #expect(lab.nbiCrashes == 2)
        }
    }

    @Test func aWorkerComesBack() async throws {
        var options = LabFixtures.quick
        options.nbiWorkers = 1
        options.crashHang = .milliseconds(50)
        try await LabFixtures.withLab(options: options) { lab in
            let client = RawHTTP(lab.nbiURL)
            #expect(await client.get("/devices/?query=null").ending == .closed)
            var answer = await client.get("/devices/?projection=_id")
            for _ in 0..<100 where answer.status != 200 {
                try await Task.sleep(for: .milliseconds(10))
                answer = await client.get("/devices/?projection=_id")
            }
            #expect(answer.status == 200)
        }
    }
}

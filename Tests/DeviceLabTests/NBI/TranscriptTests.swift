import Foundation
import Testing

@testable import DeviceLab

/// The double against exchanges with a real NBI 1.2.16: same requests in the same order, same answers.
@Suite struct TranscriptTests {
    static let transcript = "captures/nbi-transcripts/nbi-1.2.16.jsonl"

    @Test(.enabled(if: SharedFolder.lines(transcript) != nil, "the shared transcripts are not here"))
    func answersAsARealNBI() async throws {
        let lines = try #require(SharedFolder.lines(Self.transcript))
        var options = DeviceLabOptions()
        options.connectionRequestTimeout = .milliseconds(100)
        let lab = try await DeviceLab.start(captures: TranscriptDevices.captures(), options: options)
        let client = RawHTTP(lab.nbiURL)
        var ids = TranscriptIDs()
        var identical = 0
        for line in lines {
            let exchange = try LabFixtures.json(line)
            let request = try #require(exchange["request"])
            let expected = try #require(exchange["response"])
            let label = "\(exchange["n"]?.double ?? 0): \(exchange["label"]?.text ?? "")"
            let method = try #require(request["method"]?.text)
            let target = ids.here(try #require(request["target"]?.text))
            let body = request["body"]?.text
            let answer = await client.send(
                method, target, body: body, headers: body == nil ? [] : ["Content-Type: application/x-www-form-urlencoded"])

            #expect(answer.ending == .complete, "\(label)")
            #expect(Double(answer.status) == expected["status"]?.double, "\(label)")
            #expect(answer.reason == expected["reason"]?.text, "\(label)")
            for name in ["Content-Type", "total", "Allow"] {
                #expect(answer.header(name) == expected["headers"]?.object?[name]?.text, "\(label): \(name)")
            }
            #expect(answer.header("GenieACS-Version") == "1.2.16")
            #expect(answer.header("Date") != nil)
            if answer.status != 500 { #expect(answer.header("Keep-Alive") == "timeout=5") }
            if method != "HEAD" { #expect(answer.header("Transfer-Encoding") == "chunked") }

            let wanted = try #require(expected["body"]?.text)
            ids.learn(theirs: wanted, ours: answer.text)
            #expect(TranscriptShape.of(answer.text) == TranscriptShape.of(ids.here(wanted)), "\(label)")
            if answer.text == wanted { identical += 1 }
        }
        await lab.stop()
        #expect(lines.count == 50)
        // The rest holds ids of tasks and times.
        #expect(identical >= 34)
    }
}

import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

@Suite struct NBIServerTests {
    @Test func anIdleConnectionIsClosed() async throws {
        var options = LabFixtures.quick
        options.idleTimeout = .milliseconds(100)
        try await LabFixtures.withLab(options: options) { lab in
            let port = RawHTTP(lab.nbiURL).port
            let ending = await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    guard var connection = RawConnection(port: port, patience: 5) else {
                        return continuation.resume(returning: RawHTTP.Ending.refused)
                    }
                    connection.write(Array("GET /devices/?projection=_id HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
                    let answer = connection.readAnswer(isHead: false, limit: .max)
                    let ending = answer.status == 200 ? connection.awaitEnd() : .reset
                    connection.close()
                    continuation.resume(returning: ending)
                }
            }
            #expect(ending == .closed)
        }
    }

    @Test func aConnectionServesManyRequests() async throws {
        try await LabFixtures.withLab { lab in
            let request = Array("GET /devices/?projection=_id HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
            let head = Array("HEAD /devices/ HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
            let answers = await RawHTTP(lab.nbiURL).exchange([request, request, request])
            #expect(answers.map(\.status) == [200, 200, 200])
            #expect(answers.last?.text == "[\n{\"_id\":\"\(LabFixtures.acsID)\"}\n]")
            let heads = await RawHTTP(lab.nbiURL).exchange([head, head], isHead: true)
            #expect(heads.map { $0.header("total") } == ["1", "1"])
        }
    }

    @Test func countsAndLogsWhatIsAskedAboutADevice() async throws {
        try await LabFixtures.withLab { lab in
            let client = RawHTTP(lab.nbiURL)
            for target in [
                "/devices/?query=%7B%22_deviceId._SerialNumber%22%3A%22\(LabFixtures.serial)%22%7D&projection=_id",
                "/faults/?query=%7B%22device%22%3A%22\(LabFixtures.acsID)%22%7D", "/files/",
            ] {
                _ = await client.get(target)
                // The client has the answer a moment before the server is done with it.
                while lab.inFlight(.acs) > 0 { await Task.yield() }
            }
            #expect(lab.requests(.acs, device: "healthy") == 2)
            #expect(lab.requests(.acs) == 3)
            #expect(lab.peak(.acs) == 1)
            #expect(lab.log.map(\.devices) == [["healthy"], ["healthy"], []])
            lab.resetCounters()
            #expect(lab.requests(.acs) == 0)
        }
    }

    @Test func timeStampsCanFollowTheClock() async throws {
        var options = LabFixtures.quick
        options.timeStamps = .relativeToNow
        options.clock = { Date(timeIntervalSince1970: 1_800_000_000) }
        try await LabFixtures.withLab(options: options) { lab in
            let document = try #require(lab.document(of: "healthy").map { LabJSON.object($0) })
            // Four minutes and five seconds before the capture's clock.
            #expect(document["_lastInform"]?.text == "2027-01-15T07:55:55.000Z")
        }
    }

    @Test func stopsUnderLoadAndFreesItsPorts() async throws {
        let lab = try await DeviceLab.start(captures: [LabFixtures.capture()], options: LabFixtures.quick)
        lab.setFault(.acs, .neverAnswer)
        let client = RawHTTP(lab.nbiURL)
        async let answers = withTaskGroup(of: RawHTTP.Ending.self) { group in
            for _ in 0..<20 { group.addTask { await client.get("/devices/").ending } }
            return await group.reduce(into: [RawHTTP.Ending]()) { $0.append($1) }
        }
        while lab.inFlight(.acs) < 20 { try await Task.sleep(for: .milliseconds(5)) }
        await lab.stop()
        await lab.stop()
        #expect(await answers.allSatisfy { $0 == .closed || $0 == .reset })
        #expect(await client.get("/devices/").ending == .refused)
        var options = LabFixtures.quick
        options.nbiPort = client.port
        let next = try await DeviceLab.start(captures: [], options: options)
        #expect(next.nbiURL == lab.nbiURL)
        await next.stop()
    }
}

import DeviceCapture
import Foundation
import Testing

@testable import DeviceLab

@Suite struct HTTPFaultTests {
    static let query = "/devices/?query=%7B%22_deviceId._SerialNumber%22%3A%22\(LabFixtures.serial)%22%7D"

    private func acs(
        _ fault: LabFault, options: DeviceLabOptions = LabFixtures.quick, patience: Double = 10, limit: Int = .max,
        _ check: (RawHTTP.Answer) -> Void
    ) async throws {
        try await LabFixtures.withLab(options: options) { lab in
            let client = RawHTTP(lab.nbiURL)
            lab.setFault(.acs, device: "healthy", fault)
            check(await client.send("GET", Self.query, patience: patience, limit: limit))
            // Other requests are served as ever, and so is the device once the fault is over.
            #expect(await client.get("/devices/?query=%7B%22_id%22%3A%22nope%22%7D").text == "[\n\n]")
            lab.setFault(.acs, device: "healthy", nil)
            #expect(await client.get(Self.query).status == 200)
        }
    }

    @Test func neverAnswer() async throws {
        try await acs(.neverAnswer, patience: 0.3) { answer in
            #expect(answer.ending == .timedOut)
            #expect(answer.rawCount == 0)
        }
    }

    @Test func reset() async throws {
        try await acs(.reset) { #expect($0.ending == .reset) }
    }

    @Test func html502() async throws {
        try await acs(.html502) { answer in
            #expect(answer.status == 502)
            #expect(answer.header("Content-Type") == "text/html")
            #expect(answer.text.hasPrefix("<html>"))
        }
    }

    @Test func auth401() async throws {
        try await acs(.auth401) { answer in
            #expect(answer.status == 401)
            #expect(answer.header("WWW-Authenticate") != nil)
        }
    }

    @Test func delay() async throws {
        try await acs(.delay(milliseconds: 50)) { #expect($0.status == 200) }
    }

    @Test func drip() async throws {
        var options = LabFixtures.quick
        options.dripPause = .milliseconds(100)
        try await acs(.drip, options: options, patience: 2) { answer in
            #expect(answer.status == 200)
            #expect(answer.ending == .timedOut)
            #expect(answer.body.count < 50)
        }
    }

    @Test func truncatedJSON() async throws {
        try await acs(.truncatedJSON) { answer in
            #expect(answer.status == 200)
            #expect(answer.ending == .closed)
            #expect(answer.text.hasPrefix("[\n{"))
        }
    }

    @Test func cutJSON() async throws {
        try await acs(.cutJSON) { answer in
            #expect(answer.ending == .complete)
            #expect(throws: LabJSONError.self) { try LabJSONParser.parse(answer.body) }
        }
    }

    @Test func wrongContentType() async throws {
        try await acs(.wrongContentType) { answer in
            #expect(answer.header("Content-Type") == "text/html")
            #expect(throws: Never.self) { try LabJSONParser.parse(answer.body) }
        }
    }

    @Test func hugeJSONIsJSON() async throws {
        var options = LabFixtures.quick
        options.hugeBodyBytes = 300_000
        try await acs(.hugeJSON, options: options) { answer in
            #expect(answer.body.count >= 300_000)
            #expect(throws: Never.self) { try LabJSONParser.parse(answer.body) }
        }
    }

    @Test func hugeJSONIsHeldBackByASlowReader() async throws {
        try await acs(.hugeJSON, limit: 1_000_000) { answer in
            #expect(answer.status == 200)
            #expect(answer.body.count > 1_000_000)
        }
    }

    @Test func aWholeSourceMisbehaves() async throws {
        try await LabFixtures.withLab { lab in
            lab.setFault(.acs, .html502)
            #expect(await RawHTTP(lab.nbiURL).get("/files/").status == 502)
            #expect(await RawHTTP(lab.bridgeURL).get("/v1/health").status == 200)
            lab.clearFaults()
            #expect(await RawHTTP(lab.nbiURL).get("/files/").status == 200)
        }
    }

    @Test func aDeviceThatTheACSDoesNotKnowCanStillFail() async throws {
        let manifest = LabFixtures.manifest(faults: CaptureFaults(acs: .reset))
        try await LabFixtures.withLab([LoadedCapture(manifest: manifest)]) { lab in
            #expect(await RawHTTP(lab.nbiURL).get(Self.query).ending == .reset)
            lab.clearFaults()
            #expect(await RawHTTP(lab.nbiURL).get(Self.query).text == "[\n\n]")
            lab.restoreFaults()
            #expect(await RawHTTP(lab.nbiURL).get(Self.query).ending == .reset)
        }
    }

    @Test func faultsSurviveTheirManifestForm() throws {
        let faults: [LabFault] = [
            .delay(milliseconds: 500), .neverAnswer, .drip, .reset, .html502, .truncatedJSON, .cutJSON, .hugeJSON, .wrongContentType,
            .auth401, .loss(share: 0.25), .duplicate, .late(milliseconds: 9), .noSuchInstance, .tooBig(aboveVarBinds: 3),
        ]
        for fault in faults {
            #expect(try JSONDecoder().decode(LabFault.self, from: JSONEncoder().encode(fault)) == fault)
        }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LabFault.self, from: Data(#"{"kind":"fire"}"#.utf8)) }
    }
}

import Foundation
import Testing

@testable import DeviceLab

/// A published session, answered byte for byte as it was.
@Suite(
    "The lab's modem answers the worked example as written",
    .enabled(if: SharedFolder.bytes("reference/tplink-vectors.json") != nil, "the recordings are not here"))
struct WorkedExampleTests {
    private let example: LabJSON
    private let key: LabModemKey
    private let now = ContinuousClock.now

    init() throws {
        let parsed = try LabJSONParser.parse(try #require(SharedFolder.bytes("reference/tplink-vectors.json")))
        func bytes(_ name: String) throws -> [UInt8] {
            let digits = Array(try #require(parsed[name]?.text))
            return try stride(from: 0, to: digits.count - 1, by: 2).map { try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16)) }
        }
        example = parsed
        key = LabModemKey(modulus: try bytes("nn"), privateExponent: try bytes("d"))
    }

    private func text(_ path: String...) throws -> String { try #require(example.value(at: path)?.text) }

    private func core(password: String? = nil) throws -> ModemCore {
        var options = LabModemOptions()
        options.user = try text("user")
        options.password = try password ?? text("password")
        options.sequence = Int(try #require(example["seq"]?.double))
        let row = LabObject([
            ("status", .string("Up")), ("RXPower", .string("57")), ("TXPower", .string("17783")), ("transceiverTemperature", .string("12544")),
            ("supplyVottage", .string("3290")), ("biasCurrent", .string("6500")), ("stack", .string("1,0,0,0,0,0")),
        ])
        return ModemCore(options: options, objects: LabModemObjects(["DEV2_OPTC_GPON_CFG": .list([row])]), key: key)
    }

    private func send(_ body: String, _ core: inout ModemCore) throws -> LabResponse {
        var headers = [(name: "referer", value: "http://192.0.2.1/"), (name: "user-agent", value: "Mozilla/5.0")]
        if let session = core.session { headers += [("cookie", "JSESSIONID=\(session.cookie)"), ("tokenid", session.token)] }
        let request = LabRequest(method: "POST", target: "/cgi_gdpr?9", headers: headers, body: Array(body.utf8))
        guard case .response(let response) = core.reply(to: request, at: now) else { throw CocoaError(.fileReadUnknown) }
        return response
    }

    @Test func loginAndRead() throws {
        var core = try core()
        let login = try send(text("login", "body"), &core)
        #expect(String(decoding: login.bytes, as: UTF8.self) == (try text("login_reply", "data")))
        #expect(login.headers.contains { $0.name == "Set-Cookie" && $0.value.wholeMatch(of: #/JSESSIONID=[0-9a-f]{30}; Path=/; HttpOnly/#) != nil })
        let read = try send(text("operation", "body"), &core)
        #expect(String(decoding: read.bytes, as: UTF8.self) == (try text("operation_reply", "data")))
        core.objects = LabModemObjects()
        #expect(try send(text("operation", "body"), &core).bytes != read.bytes)
        #expect(core.statistics.oddities == [])
    }

    @Test func anotherPasswordIsRefused() throws {
        var core = try core(password: "another")
        let login = try send(text("login", "body"), &core)
        #expect(String(decoding: login.bytes, as: UTF8.self) == (try text("login_refused", "data")))
        #expect(core.session == nil && core.failures == 1)
    }

    @Test func fiveRefusalsLockEvenTheRightPasswordOut() throws {
        var core = try core(password: "another")
        for _ in 0..<5 { _ = try send(text("login", "body"), &core) }
        core.options.password = try text("password")
        _ = try send(text("login", "body"), &core)
        #expect(core.session == nil && core.lockedUntil == now + .seconds(300))
        core.lockedUntil = now
        _ = try send(text("login", "body"), &core)
        #expect(core.session != nil)
    }

    @Test func parametersAreTheExamples() throws {
        var core = try core()
        let request = LabRequest(
            method: "POST", target: "/cgi/getGDPRParm", headers: [("referer", "http://192.0.2.1/"), ("user-agent", "Mozilla/5.0")], body: [])
        guard case .response(let response) = core.reply(to: request, at: now) else { throw CocoaError(.fileReadUnknown) }
        #expect(String(decoding: response.bytes, as: UTF8.self) == (try text("getGDPRParm")))
    }
}

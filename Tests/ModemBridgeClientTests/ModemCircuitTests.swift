import DeviceReport
import Testing

@testable import ModemBridgeClient

@Suite struct ModemCircuitTests {
    private let now = ContinuousClock.now

    private func host(_ text: String = "192.0.2.1") throws -> ModemHost { try #require(ModemHost(text)) }
    private func failure(_ code: String, afterMs: Int? = nil) throws -> BridgeFailure {
        try #require(BridgeFailure.contract(code, status: 500, retryAfterMs: afterMs))
    }

    @Test func threeFailuresLeaveAModemAlone() throws {
        var circuit = ModemCircuit(.init(failures: 3, openFor: .seconds(60)))
        let (host, failure) = (try host(), try failure("modem_unreachable"))
        for _ in 0..<2 { circuit.failed(host, failure, at: now) }
        #expect(circuit.refusal(host, at: now) == nil)
        circuit.failed(host, failure, at: now)
        #expect(circuit.refusal(host, at: now + .seconds(59))?.reason == "modem_unreachable")
        #expect(circuit.refusal(host, at: now + .seconds(59))?.retryAfterMs == 1000)
        #expect(circuit.refusal(host, at: now + .seconds(60)) == nil)
        #expect(circuit.refusal(try self.host("192.0.2.2"), at: now) == nil)
    }

    @Test func oneRefusedLoginIsEnough() throws {
        var circuit = ModemCircuit(.standard)
        circuit.failed(try host(), try failure("bad_credentials"), at: now)
        #expect(circuit.refusal(try host(), at: now + .seconds(599))?.state == .authError)
        #expect(circuit.refusal(try host(), at: now + .seconds(600)) == nil)
    }

    @Test func aLockLastsAsLongAsTheModemSays() throws {
        var circuit = ModemCircuit(.standard)
        circuit.failed(try host(), try failure("modem_locked", afterMs: 5000), at: now)
        #expect(circuit.refusal(try host(), at: now + .seconds(4))?.reason == "modem_locked")
        #expect(circuit.refusal(try host(), at: now + .seconds(5)) == nil)
    }

    @Test func aBusySessionIsNoReason() throws {
        var circuit = ModemCircuit(.init(failures: 1))
        for code in ["session_busy", "too_many", "deadline", "bridge_unavailable"] { circuit.failed(try host(), try failure(code), at: now) }
        #expect(circuit.refusal(try host(), at: now) == nil)
    }

    @Test func aSuccessForgets() throws {
        var circuit = ModemCircuit(.init(failures: 2))
        circuit.failed(try host(), try failure("modem_unreachable"), at: now)
        circuit.succeeded(try host())
        circuit.failed(try host(), try failure("modem_unreachable"), at: now)
        #expect(circuit.refusal(try host(), at: now) == nil)
    }

    @Test func memoryIsBounded() throws {
        var circuit = ModemCircuit(.init(modems: 8))
        for number in 0..<50 { circuit.failed(try host("192.0.2.\(number)"), try failure("bad_credentials"), at: now + .seconds(number)) }
        #expect(circuit.count == 8)
        #expect(circuit.refusal(try host("192.0.2.49"), at: now + .seconds(50)) != nil)
    }

    @Test func aRefusedLoginIsNotTriedAgain() async throws {
        let clock = HandClock()
        let bridge = ScriptedBridge(.error(424, "bad_credentials"))
        let source = BridgeSource(bridge, clock: clock)
        for _ in 0..<3 {
            let outcome = await source.read(Fixtures.device, options: Fixtures.options, deadline: clock.now + .seconds(5))
            #expect(outcome.status.state == .authError)
        }
        #expect(bridge.requests.count == 1)
    }
}

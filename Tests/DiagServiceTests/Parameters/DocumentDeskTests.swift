import DeviceReport
import Synchronization
import TR181
import Testing

@testable import DiagService

@Suite("Readings of documents")
struct DocumentDeskTests {
    private static func question(_ path: String) -> DocumentDesk.Question {
        DocumentDesk.Question(key: .serial("22400A7000101"), path: path, timeoutMs: 1000)
    }

    @Test("equal ones share one, different ones do not, and what is too much is refused")
    func sharing() async throws {
        let desk = DocumentDesk(limit: 2)
        let gate = Gate()
        @Sendable func read(_ path: String) async throws -> SourceState {
            try await desk.outcome(Self.question(path)) {
                await gate.wait()
                return SourceOutcome(SourceStatus(.acs, .ok))
            }.status.state
        }
        // Immediate: each has asked before the next one does.
        let first = Task.immediate { try await read("Device.WiFi") }
        let second = Task.immediate { try await read("Device.IP") }
        await #expect(throws: HubIsFull.self) { try await read("Device.Time") }
        // It finds a reading under way, which is why it is not refused.
        let third = Task.immediate { try await read("Device.WiFi") }
        gate.release()
        for task in [first, second, third] { #expect(try await task.value == .ok) }
        #expect(gate.arrivals == 2)
    }

    @Test("one that is over is read anew")
    func anew() async throws {
        let desk = DocumentDesk(limit: 1)
        let reads = Atomic(0)
        for _ in 0..<3 {
            _ = try await desk.outcome(Self.question("Device")) {
                SourceOutcome(SourceStatus(.acs, .ok, leaves: reads.wrappingAdd(1, ordering: .relaxed).newValue))
            }
        }
        #expect(reads.load(ordering: .relaxed) == 3)
    }
}

import Testing

@testable import DiagService

@Suite("Repeated messages")
struct LogSinkTests {
    @Test("five a minute of each, the others counted")
    func window() {
        let log = LineRecorder()
        let sink = log.sink()
        #expect((0..<7).map { _ in sink.admit("a") } == [0, 0, 0, 0, 0, nil, nil])
        #expect(sink.admit("b") == 0)
        log.clock.advance(by: .seconds(59))
        #expect(sink.admit("a") == nil)
        log.clock.advance(by: .seconds(1))
        #expect((0..<6).map { _ in sink.admit("a") } == [3, 0, 0, 0, 0, nil])
    }

    @Test("a flood of different messages is forgotten, not kept")
    func flood() {
        let sink = LineRecorder().sink()
        for _ in 0..<5 { _ = sink.admit("a") }
        #expect(sink.admit("a") == nil)
        for index in 0..<256 { #expect(sink.admit("m\(index)") == 0) }
        #expect(sink.admit("a") == 0)
    }
}

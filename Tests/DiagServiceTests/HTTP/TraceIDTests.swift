import Testing

@testable import DiagService

@Suite("Trace ids")
struct TraceIDTests {
    private static let id = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test(
        "a valid traceparent gives its trace", arguments: ["00-\(id)-00f067aa0ba902b7-01", "00-\(id)-00f067aa0ba902b7-00", "01-\(id)-00f067aa0ba902b7-01-more"])
    func valid(header: String) {
        #expect(TraceID.from(traceparent: header) == Self.id)
    }

    @Test(
        "anything else does not",
        arguments: [
            nil, "", "00", id, "00-\(id)", "00-\(id)-00f067aa0ba902b7", "00-\(id)-00f067aa0ba902b7-01-more", "ff-\(id)-00f067aa0ba902b7-01",
            "0-\(id)-00f067aa0ba902b7-01", "00-\(id.uppercased())-00f067aa0ba902b7-01", "00-\(id)0-00f067aa0ba902b7-01",
            "00-\(id.dropLast())-00f067aa0ba902b7-01",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-\(id)-0000000000000000-01", "00-\(id)-00f067aa0ba902b-01",
            "00-\(id)-00f067aa0ba902bg-01",
            "00-\(id)-00f067aa0ba902b7-1", "00-\(id)-00f067aa0ba902b7-0x",
        ] as [String?])
    func invalid(header: String?) {
        #expect(TraceID.from(traceparent: header) == nil)
    }

    @Test("a fresh one is 32 hex digits and never the same")
    func fresh() {
        let ids = Set((0..<1000).map { _ in TraceID.fresh() })
        #expect(ids.count == 1000)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
    }
}

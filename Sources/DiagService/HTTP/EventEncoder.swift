import DeviceReport

/// Writes a lookup's events as Server-Sent Events.
struct EventEncoder: Sendable {
    /// One thing to send.
    enum Beat: Sendable {
        case event(LookupEvent)
        case heartbeat
    }

    let parameters: LookupParameters
    let traceID: String

    /// The lookup's events, with heartbeats between. Ends with the lookup, or when `end` is called: then the lookup is left.
    /// - Parameter sleep: waits for the interval; throws when it is cancelled.
    static func withHeartbeats(
        _ events: AsyncStream<LookupEvent>, every interval: Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) -> (beats: AsyncStream<Beat>, end: @Sendable () -> Void) {
        let (beats, out) = AsyncStream.makeStream(of: Beat.self)
        let clock = Task {
            while (try? await sleep(interval)) != nil, !Task.isCancelled { out.yield(.heartbeat) }
        }
        let relay = Task {
            for await event in events { out.yield(.event(event)) }
            clock.cancel()
            out.finish()
        }
        out.onTermination = { _ in
            clock.cancel()
            relay.cancel()
        }
        return (beats, { out.finish() })
    }

    /// The event as it goes over the wire. Its JSON is compact, so one `data` line holds it.
    func encode(_ beat: Beat) -> [UInt8] {
        let message = message(beat)
        let id = message.id.map { "id: \($0)\n" } ?? ""
        return Array("event: \(message.event)\n\(id)data: ".utf8) + message.data + Array("\n\n".utf8)
    }

    func message(_ beat: Beat) -> (event: String, id: String?, data: [UInt8]) {
        switch beat {
        // Without an id, so that a reconnecting reader does not resume from a heartbeat.
        case .heartbeat: return ("heartbeat", nil, Array("{}".utf8))
        case .event(.source(let status)):
            var sink = JSONSink()
            sink.write(status)
            return ("source", status.name.rawValue, sink.json.bytes)
        case .event(.finished(let result)):
            if let problem = Problem(result) { return ("problem", "end", problem.body(traceID: traceID, instance: "/devices/lookup/events")) }
            return ("report", "end", ReportRendering.json(result.report(lang: parameters.lang), explain: parameters.explain))
        }
    }
}

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

    /// The lookup's events, with a heartbeat whenever nothing happened for a while. Ends with the lookup.
    static func withHeartbeats(_ events: AsyncStream<LookupEvent>, every interval: Duration) -> AsyncStream<Beat> {
        let (beats, out) = AsyncStream.makeStream(of: Beat.self)
        let clock = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                if !Task.isCancelled { out.yield(.heartbeat) }
            }
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
        return beats
    }

    func encode(_ beat: Beat) -> [UInt8] {
        switch beat {
        // Without an id, so that a reconnecting reader does not resume from a heartbeat.
        case .heartbeat: return Array("event: heartbeat\ndata: {}\n\n".utf8)
        case .event(.source(let status)):
            var sink = JSONSink()
            sink.write(status)
            return message("source", id: status.name.rawValue, sink.json.bytes)
        case .event(.finished(let result)):
            if let problem = Problem(result) { return message("problem", id: "end", problem.body(traceID: traceID, instance: "/devices/lookup/events")) }
            return message("report", id: "end", ReportRendering.json(result.report(lang: parameters.lang), explain: parameters.explain))
        }
    }

    /// The JSON is compact, so one `data` line holds it.
    private func message(_ name: String, id: String, _ data: [UInt8]) -> [UInt8] {
        Array("event: \(name)\nid: \(id)\ndata: ".utf8) + data + Array("\n\n".utf8)
    }
}

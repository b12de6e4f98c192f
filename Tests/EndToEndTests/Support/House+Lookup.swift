import DeviceCapture
import DeviceLab
import DeviceReport
import DiagService
import Testing

extension House {
    /// The lookup that a capture's manifest is about.
    func lookup(
        _ name: String, timeoutMs: Int = 15_000, refresh: ReadOptions.Refresh = .cached, record: Bool = false
    ) async throws -> LookupResult {
        try await lookup(key(name), timeoutMs: timeoutMs, refresh: refresh, record: record)
    }

    func lookup(
        _ key: DeviceKey, timeoutMs: Int = 15_000, refresh: ReadOptions.Refresh = .cached, record: Bool = false
    ) async throws -> LookupResult {
        let query = LookupQuery(key: key, timeoutMs: timeoutMs, refresh: refresh, record: record)
        return try #require(try await service.hub.result(query))
    }

    /// The serial of a capture's device.
    func key(_ name: String) throws -> DeviceKey {
        let capture = try #require(lab.captures.first { $0.name == name })
        return try .serial(validating: try #require(capture.manifest.identity.serial))
    }
}

extension LookupResult {
    /// `state` of each source, with its reason where it has one, as `ok` or `timeout/deadline`.
    var states: [String] {
        statuses.map { status in status.reason.map { "\(status.state.rawValue)/\($0)" } ?? status.state.rawValue }
    }

    func state(_ name: SourceName) -> String? {
        statuses.firstIndex { $0.name == name }.map { states[$0] }
    }
}

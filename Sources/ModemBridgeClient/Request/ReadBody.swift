import struct Foundation.Data
import class Foundation.JSONEncoder

/// The body of `POST /v1/modems/{host}/read`.
struct ReadBody: Sendable, Hashable, Encodable {
    var objects: [String]
    var credentialRef: String?
    var port: Int?
    var onBusy: String
    var maxAgeSeconds: Int
    /// What the bridge may take, milliseconds; shorter than the caller's own deadline, so that a partial answer still arrives.
    var deadlineMs: Int
    var refresh: Bool

    enum CodingKeys: String, CodingKey {
        case objects
        case credentialRef = "credential_ref"
        case port
        case onBusy = "on_busy"
        case maxAgeSeconds = "max_age_seconds"
        case deadlineMs = "deadline_ms"
        case refresh
    }

    init(_ configuration: BridgeConfiguration, live: Bool, deadlineMs: Int) {
        objects = configuration.objects
        credentialRef = configuration.credentialRef
        port = configuration.modemPort
        onBusy = configuration.onBusy.rawValue
        maxAgeSeconds = live ? 0 : configuration.maxAgeSeconds
        self.deadlineMs = deadlineMs
        refresh = live
    }

    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and booleans always encode.
        return (try? encoder.encode(self)).map { Array($0) } ?? []
    }
}

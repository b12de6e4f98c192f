import Foundation
import ModemBridgeClient

/// The body of `POST /v1/modems/{host}/read`, checked.
struct BridgeReadQuery: Sendable {
    private struct Body: Decodable {
        var objects: [String]?
        var credentialRef: String?
        var port: Int?
        var scheme: String?
        var onBusy: String?
        var maxAgeSeconds: Int?
        var deadlineMs: Int?
        var refresh: Bool?
    }

    var need = ReadNeed.everything
    var onBusy = BridgeConfiguration.OnBusy.skip
    /// Nothing that was read before will do, and the modem is told to look again.
    var isLive = false
    var deadlineMs = 20_000

    /// - Parameter endpoint: where the modem is by configuration: a request cannot choose another port, nor another account.
    init(_ bytes: [UInt8], endpoint: ModemEndpoint?, maxAge: Duration) throws(BridgeProblem) {
        let body: Body
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do { body = bytes.isEmpty ? Body() : try decoder.decode(Body.self, from: Data(bytes)) } catch {
            throw .badRequest("The body is no JSON object with fields of the right kind.")
        }
        if let objects = body.objects, !objects.isEmpty {
            guard let need = ReadNeed(objects: objects) else { throw .badRequest("There is no such object.") }
            self.need = need
        }
        if let text = body.onBusy {
            guard let choice = BridgeConfiguration.OnBusy(rawValue: text) else { throw .badRequest("on_busy is skip, wait or force.") }
            onBusy = choice
        }
        guard body.credentialRef == nil || body.credentialRef == "default" else { throw .badRequest("There are no credentials of that name.") }
        if let port = body.port, let endpoint, port != endpoint.port { throw .badRequest("The modems' port is set in the configuration.") }
        if let scheme = body.scheme, let endpoint, scheme != endpoint.scheme.rawValue { throw .badRequest("The modems' scheme is set in the configuration.") }
        let age = body.maxAgeSeconds ?? Int(maxAge / .seconds(1))
        guard age >= 0 else { throw .badRequest("max_age_seconds is not negative.") }
        isLive = body.refresh ?? false || Duration.seconds(min(age, 86_400)) < maxAge
        guard (1...86_400_000).contains(body.deadlineMs ?? deadlineMs) else { throw .badRequest("deadline_ms is a positive number.") }
        deadlineMs = min(body.deadlineMs ?? deadlineMs, 60_000)
    }
}

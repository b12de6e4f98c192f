import DeviceCapture
import Foundation
import NIOCore

/// A modem-bridge that answers from recordings.
final class BridgeDouble: Sendable {
    /// Most modem reads at once, as announced by `/v1/health`.
    static let capacity = 8

    private let modems: [String: LoadedCapture]
    private let options: DeviceLabOptions
    private let faults: LabFaults
    private let counters: LabCounters
    private let sessions = BridgeSessions()
    /// Recordings keep their distance to this time, as those of the ACS do.
    private let started: Date

    init(captures: [LoadedCapture], options: DeviceLabOptions, faults: LabFaults, counters: LabCounters) {
        modems = Dictionary(
            captures.compactMap { capture in capture.manifest.identity.managementHost.map { ($0, capture) } },
            uniquingKeysWith: { first, _ in first })
        self.options = options
        started = options.clock()
        self.faults = faults
        self.counters = counters
    }

    func answer(_ request: LabRequest) async -> LabAnswer {
        let route = BridgeRoute(method: request.method, path: request.path)
        let capture = route.host.flatMap { modems[$0] }
        let devices = capture.map { [$0.name] } ?? []
        let finished = counters.begin(request, source: .bridge, devices: devices)
        guard let fault = faults.fault(of: .bridge, devices: devices) else {
            return LabAnswer(reply: await serve(route, request, capture), finished: finished)
        }
        let misbehaviour = HTTPFault(fault: fault, dripPause: options.dripPause, hugeBytes: options.hugeBodyBytes)
        return LabAnswer(reply: await misbehaviour.reply { await serve(route, request, capture) }, finished: finished)
    }

    private func serve(_ route: BridgeRoute, _ request: LabRequest, _ capture: LoadedCapture?) async -> LabReply {
        var response = await respond(to: route, request: request, capture: capture)
        if let id = request.header("x-request-id") { response.headers.append(("X-Request-ID", id)) }
        return .response(response)
    }

    private func respond(to route: BridgeRoute, request: LabRequest, capture: LoadedCapture?) async -> LabResponse {
        if let token = options.bridgeToken, request.header("authorization") != "Bearer \(token)" {
            return BridgeError.unauthorized.response
        }
        switch route {
        case .health: return health
        case .status(let host):
            guard let capture else { return BridgeError.unknownHost(host).response }
            return status(of: capture)
        case .read(let host):
            guard let capture else { return BridgeError.unknownHost(host).response }
            return await read(capture, host: host, body: request.body)
        case .session: return LabResponse(status: 204, reason: "No Content")
        case .job: return BridgeError(status: 404, reason: "Not Found", code: "unknown_job", message: "No such job").response
        case .wrongMethod:
            return BridgeError(status: 405, reason: "Method Not Allowed", code: "bad_request", message: "Method not allowed").response
        case .unknown:
            return BridgeError(status: 404, reason: "Not Found", code: "bad_request", message: "No such resource").response
        }
    }

    private var health: LabResponse {
        .json(
            LabObject([
                ("status", .string("ok")), ("version", .string("lab")), ("engine", .string("native")),
                ("capacity", .number(String(Self.capacity))), ("in_use", .number(String(sessions.active))),
                ("queued", .number(String(sessions.queued))),
            ]))
    }

    /// What page variables and a busy check tell without a login.
    private func status(of capture: LoadedCapture) -> LabResponse {
        let state = capture.manifest.sources.bridge?.httpStatus ?? 200
        guard state != 504 else { return BridgeError.unreachable.response }
        let locked = state == 423
        return .json(
            LabObject([
                ("reachable", .bool(true)), ("model", capture.manifest.identity.model.map { .string($0) } ?? .null),
                ("account", .string("user")),
                ("session", .object(LabObject([("busy", .bool(state == 409)), ("mine", .bool(false))]))),
                (
                    "lock",
                    .object(
                        LabObject([
                            ("forbidden", .bool(locked)), ("remaining_seconds", .number(locked ? "600" : "0")),
                            ("failed", .number(locked ? "5" : "0")),
                        ]))
                ),
            ]))
    }

    private func read(_ capture: LoadedCapture, host: String, body: [UInt8]) async -> LabResponse {
        let read: BridgeReadRequest
        do {
            read = try BridgeReadRequest(body)
        } catch {
            return error.response
        }
        guard await sessions.enter(host) else { return BridgeError.tooMany.response }
        defer { sessions.leave(host) }
        let source = capture.manifest.sources.bridge
        if options.usesRecordedDurations, let milliseconds = source?.durationMs {
            try? await Task.sleep(for: .milliseconds(milliseconds))
        }
        let status = source?.httpStatus ?? (capture.bridge == nil ? 504 : 200)
        guard let recording = capture.bridge else { return BridgeError.standard(status: status).response }
        let served = status < 400 ? read.selection(from: recording) : recording
        return .json(status: status, body: shifted(served, capture))
    }

    private func shifted(_ body: [UInt8], _ capture: LoadedCapture) -> [UInt8] {
        guard let shift = TimeShift(of: capture, options: options, now: started), var root = (try? LabJSONParser.parse(body))?.object
        else { return body }
        shift.apply(to: &root)
        return LabJSON.object(root).bytes
    }
}

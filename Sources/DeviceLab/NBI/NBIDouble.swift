import DeviceCapture
import Foundation

/// A GenieACS NBI that answers from recorded documents, odd cases included.
final class NBIDouble: Sendable {
    /// The version whose behaviour is reproduced.
    static let version = "1.2.16"

    let store = NBIStore()
    let sessions: NBISessions
    let workers: NBIWorkers
    let options: DeviceLabOptions
    let captures: [LoadedCapture]
    private let faults: LabFaults
    private let counters: LabCounters

    init(captures: [LoadedCapture], options: DeviceLabOptions, faults: LabFaults, counters: LabCounters) throws(CaptureError) {
        self.captures = captures
        self.options = options
        self.faults = faults
        self.counters = counters
        sessions = NBISessions(store: store, options: options)
        workers = NBIWorkers(count: options.nbiWorkers, drain: options.crashHang)
        let now = options.clock()
        for capture in captures {
            for device in try NBIDocumentLoader.devices(of: capture, options: options, now: now) { store.add(device) }
        }
    }

    func answer(_ request: LabRequest) async -> LabAnswer {
        let devices = concerned(by: request)
        let finished = counters.begin(request, source: .acs, devices: devices)
        guard let fault = faults.fault(of: .acs, devices: devices) else {
            return LabAnswer(reply: await serve(request, devices), finished: finished)
        }
        let misbehaviour = HTTPFault(fault: fault, dripPause: options.dripPause, hugeBytes: options.hugeBodyBytes)
        return LabAnswer(reply: await misbehaviour.reply { await serve(request, devices) }, finished: finished)
    }

    private func serve(_ request: LabRequest, _ devices: [String]) async -> LabReply {
        await recordedDelay(request, devices)
        do {
            return versioned(try await respond(to: request))
        } catch {
            counters.countCrash()
            workers.crash()
            return .close(after: options.crashHang)
        }
    }

    /// A worker that goes down after it began to answer.
    func crashed(after response: LabResponse) -> LabReply {
        counters.countCrash()
        workers.crash()
        var response = response
        response.body = .pieces([Array("[\n".utf8)])
        response.ending = .drop(after: options.crashHang)
        return .response(response)
    }

    private func versioned(_ reply: LabReply) -> LabReply {
        guard case .response(var response) = reply else { return reply }
        response.headers.insert(("GenieACS-Version", Self.version), at: 0)
        return .response(response)
    }

    private func respond(to request: LabRequest) async throws(NBICrash) -> LabReply {
        switch try NBIRoute(path: request.path) {
        case .collection(let name): return try collection(name, request)
        case .device(let id): return device(id, request)
        case .tasks(let device): return try await tasks(device, request)
        case .tag(let device, let tag): return self.tag(tag, device, request)
        case .task(let id): return try task(id, request)
        case .retry(let id): return try retry(id, request)
        case .fault(let id): return fault(id, request)
        case .document(let collection, let name): return document(collection, name, request)
        case .ping:
            return .response(
                LabResponse(
                    status: 500, reason: "Internal Server Error", headers: [("Connection", "close")],
                    body: Array("Error: spawn ping ENOENT".utf8)))
        case .unknown: return Self.plain(404, "404 Not Found")
        }
    }

    /// Only reads of whole documents take the recorded time; looking for an id is quick.
    private func recordedDelay(_ request: LabRequest, _ devices: [String]) async {
        guard options.usesRecordedDurations, request.method == "GET", devices.count == 1,
            let capture = captures.first(where: { $0.name == devices[0] }),
            let milliseconds = capture.manifest.sources.acs?.durationMs
        else { return }
        let projection = request.queryFields.first { $0.name == "projection" }?.value
        let isSearch = projection?.split(separator: ",").allSatisfy { $0.hasPrefix("_") } ?? false
        if !isSearch { try? await Task.sleep(for: .milliseconds(milliseconds)) }
    }

    static func plain(_ status: Int, _ text: String, allow: String? = nil) -> LabReply {
        .response(
            LabResponse(
                status: status, reason: LabResponse.phrase(status), headers: allow.map { [("Allow", $0)] } ?? [],
                body: Array(text.utf8)))
    }

    static func methodNotAllowed(_ allow: String) -> LabReply {
        var response = LabResponse(
            status: 405, reason: "Method Not Allowed", headers: [("Allow", allow)], body: Array("405 Method Not Allowed".utf8))
        response.announcesLength = false
        return .response(response)
    }
}

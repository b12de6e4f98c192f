import DeviceReport
import Logging
import ModemBridgeClient
import Synchronization

/// What the bridge does for its callers, without HTTP: reads modems and looks at them.
final class BridgeDesk: Sendable {
    let modems: NativeModem
    let configuration: NativeConfiguration
    let settings: BridgeSettings
    let jobs: BridgeJobs
    private let logger: Logger
    /// Reads under way by host.
    private let reads = Mutex<[String: Int]>([:])

    init(modems: NativeModem, configuration: NativeConfiguration, settings: BridgeSettings, logger: Logger) {
        self.modems = modems
        self.configuration = configuration
        self.settings = settings
        self.logger = logger
        jobs = BridgeJobs(limit: settings.maxJobs, keptFor: settings.jobsKeptFor)
    }

    /// Where a host's modem is.
    func endpoint(_ host: String) throws(BridgeProblem) -> ModemEndpoint {
        guard ModemEndpoint(host: host) != nil else { throw .badRequest("The modem's address is malformed.") }
        let networks = configuration.allowedNetworks
        guard networks.isEmpty || networks.contains(where: { $0.contains(host) }), let endpoint = configuration.endpoint(host) else {
            throw BridgeProblem(status: 403, code: "host_forbidden", detail: "The modem's address is not one that may be asked.")
        }
        return endpoint
    }

    func read(_ host: String, _ query: BridgeReadQuery) async -> Result<BridgeAnswer, BridgeProblem> {
        let isAdmitted = reads.withLock { reads in
            guard reads.values.reduce(0, +) < settings.maxReads else { return false }
            reads[host, default: 0] += 1
            return true
        }
        guard isAdmitted else { return .failure(.tooMany) }
        defer {
            reads.withLock { reads in
                let left = (reads[host] ?? 1) - 1
                reads[host] = left > 0 ? left : nil
            }
        }
        if query.onBusy == .force { logger.notice("a read may throw a person out of a modem's page", metadata: ["need": "\(query.need.rawValue)"]) }
        let outcome = await modems.read(
            DeviceIdentity(managementHost: host), options: ReadOptions(refresh: query.isLive ? .live : .cached, record: true, now: settings.now()),
            deadline: .now + .milliseconds(query.deadlineMs), need: query.need, onBusy: query.onBusy)
        guard let recording = outcome.recording, outcome.status.state.hasData else { return .failure(BridgeProblem(outcome.status)) }
        return .success(BridgeAnswer(body: recording.bytes, isPartial: outcome.status.state == .partial))
    }

    /// What a modem says without a login.
    func status(_ host: String) async throws(BridgeProblem) -> [UInt8] {
        let outcome = await modems.look(at: DeviceIdentity(managementHost: host), deadline: .now + configuration.callTimeout)
        guard outcome.status.state == .ok, let glance = outcome.payload else { throw BridgeProblem(outcome.status) }
        let isMine = reads.withLock { $0[host] != nil }
        var json = JSONWriter()
        json.object { json in
            json.field("reachable", true)
            json.key("model")
            if let model = glance.model { json.string(model) } else { json.null() }
            json.key("account")
            if let account = glance.account { json.string(account) } else { json.null() }
            json.object("session") { json in
                json.key("busy")
                if let busy = glance.isBusy { json.bool(busy) } else { json.null() }
                json.field("mine", isMine && glance.isBusy == true)
            }
            json.object("lock") { json in
                json.field("forbidden", glance.isLocked)
                json.field("remaining_seconds", glance.lockSeconds ?? 0)
                json.field("failed", glance.failedLogins ?? 0)
            }
        }
        return json.bytes
    }

    func health() -> [UInt8] {
        let inUse = modems.visits
        let waiting = reads.withLock { $0.values.reduce(0, +) } - inUse
        var json = JSONWriter()
        json.object { json in
            json.field("status", "ok")
            json.field("version", Diag.version)
            json.field("engine", "native")
            json.field("capacity", configuration.maxVisits)
            json.field("in_use", inUse)
            json.field("queued", max(0, waiting))
        }
        return json.bytes
    }
}

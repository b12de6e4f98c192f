/// Why a live read brought no new values, as a stable code.
enum LiveReason: String, Sendable, CaseIterable {
    case deviceOffline = "device_offline"
    case connectionRequestCredentials = "connection_request_credentials"
    case connectionRequestAuth = "connection_request_auth"
    case connectionRequestURL = "connection_request_url"
    case connectionRequestFailed = "connection_request_failed"
    case taskQueued = "task_queued"
    case taskFaulted = "task_faulted"
    case liveUnread = "live_unread"
    case liveIncomplete = "live_incomplete"
    case nothingToRead = "nothing_to_read"
    case neverInformed = "never_informed"
    case noTime = "no_time_for_live"
    case sessionBusy = "cwmp_session_busy"
    case taskTimeout = "task_timeout"
    case taskRefused = "task_refused"
    case cancelled

    var detail: String {
        switch self {
        case .deviceOffline: "The device did not answer the ACS's connection request; the values are those of its last session."
        case .connectionRequestCredentials: "The device refused the credentials of the ACS's connection request."
        case .connectionRequestAuth: "The device wants an authentication that the ACS does not offer for connection requests."
        case .connectionRequestURL: "The device's connection request URL cannot be used."
        case .connectionRequestFailed: "The ACS's connection request failed."
        case .taskQueued: "The read is queued at the ACS; the device began no session in time."
        case .taskFaulted: "The device refused the read."
        case .liveUnread: "The device had its session, but none of the values was read anew."
        case .liveIncomplete: "Some values were not read anew."
        case .nothingToRead: "The ACS knows no parameter of this device that a live read could name."
        case .neverInformed: "The ACS holds no Inform or no connection request URL of this device, so it cannot call it."
        case .noTime: "Too little time was left for a live read."
        case .sessionBusy: "The device is in a session already; the ACS lets one reader in at a time."
        case .taskTimeout: "The ACS did not finish the read in time."
        case .taskRefused: "The ACS, or a proxy before it, did not accept the read."
        case .cancelled: "Nobody waited for the live read any more."
        }
    }

    /// What the phrase of a 202 says. A proxy may have replaced it: what is not known counts as queued.
    init(phrase: String) {
        switch phrase {
        case "Device is offline": self = .deviceOffline
        case "Task faulted": self = .taskFaulted
        case let phrase where phrase.contains("Incorrect connection request credentials"): self = .connectionRequestCredentials
        case "Basic HTTP authentication not allowed", "Unrecognized auth method": self = .connectionRequestAuth
        case let phrase where phrase.hasPrefix("Invalid connection request URL"): self = .connectionRequestURL
        case let phrase where phrase.hasPrefix("Connection request error") || phrase.hasPrefix("Unexpected XMPP"): self = .connectionRequestFailed
        default: self = .taskQueued
        }
    }
}

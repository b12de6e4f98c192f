/// Everything this client can ask of an NBI. A call can only be made from checked parts: what takes an NBI worker down (an
/// unknown task, operator or collection, `query=null`, an empty projection, a limit that is no number, a malformed id) cannot be
/// expressed.
enum NBICall: Sendable, Hashable {
    /// Ids of the devices that match, the one seen last first.
    case find(NBISearch)
    /// One document, cut to the projection.
    case document(NBIDeviceID, NBIProjection)
    /// Whether a connection request can be tried: without an Inform or a URL on record it takes a worker down.
    case reachability(NBIDeviceID)
    /// Read parameters from the device now.
    case readTask(NBIDeviceID, [NBIParameterPath], timeoutMs: Int)
    /// The fault of one task.
    case fault(NBIDeviceID, NBITaskID)
    /// The task, if it is still queued.
    case task(NBITaskID)
    /// Whether a session of the device, or somebody's task, holds its lock.
    case lock(NBIDeviceID)
    /// Removes a task of ours that faulted, and its fault with it: it would be tried again for ever.
    case deleteTask(NBITaskID)
    /// A query that matches nothing, to see whether the NBI answers.
    case ping

    /// One more than the number of candidates shown, to know that there are more.
    static let searchLimit = 6

    var method: String {
        switch self {
        case .readTask: "POST"
        case .deleteTask: "DELETE"
        default: "GET"
        }
    }

    /// Whether the same call may be sent again when an idle connection turns out closed.
    var isRepeatable: Bool { method == "GET" }

    /// The `timeout` of a task in milliseconds, kept to what the NBI takes: a word there never answers, and less than 500 ms
    /// always answers "queued".
    static func taskTimeout(_ wanted: Int) -> Int { min(max(wanted, 3000), 5000) }
}

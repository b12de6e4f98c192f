/// What a request to the bridge is for.
enum BridgeRoute: Sendable, Equatable {
    case health
    case status(host: String)
    case read(host: String)
    case session(host: String)
    case job
    case wrongMethod
    case unknown

    init(method: String, path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
            .map { PercentText.decodeLeniently(String($0)) }
        guard parts.first == "v1" else {
            self = .unknown
            return
        }
        let rest = Array(parts.dropFirst())
        switch (rest.first, rest.count) {
        case ("health", 1): self = method == "GET" ? .health : .wrongMethod
        case ("modems", 3) where rest[2] == "status": self = method == "GET" ? .status(host: rest[1]) : .wrongMethod
        case ("modems", 3) where rest[2] == "read": self = method == "POST" ? .read(host: rest[1]) : .wrongMethod
        case ("modems", 3) where rest[2] == "session": self = method == "DELETE" ? .session(host: rest[1]) : .wrongMethod
        case ("jobs", 2...): self = .job
        default: self = .unknown
        }
    }

    /// The modem the request is about.
    var host: String? {
        switch self {
        case .status(let host), .read(let host), .session(let host): host
        case .health, .job, .wrongMethod, .unknown: nil
        }
    }
}

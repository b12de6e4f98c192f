import DeviceReport

/// What the choice of the WAN rests on, whether the connection is a stack of interfaces or a row of a table.
struct WANFacts {
    /// What says about the default route.
    enum Route: Int, Comparable {
        case none
        /// There is one, switched off.
        case disabled
        /// The device is told to use the connection, whether it does or not.
        case configured
        /// There is one, and it may be in use.
        case enabled
        /// It is in use.
        case active

        static func < (a: Route, b: Route) -> Bool { a.rawValue < b.rawValue }
    }

    /// Path of the IP interface or of the connection.
    let id: String
    var name: Observed<String> = .notReported
    var enabled: Observed<Bool> = .notReported
    var status: Observed<OperStatus> = .notReported
    var connection: WANRules.Connection?
    var mode: WANMode = .unknown
    var services: [WANRules.Service] = []
    var route = Route.none
    var address: Observed<String> = .notReported
    var vlanID: Observed<Int> = .notReported
    var lastError: Observed<String> = .notReported
    /// The state of a session or of a lease was read.
    var saysState = false
    /// The session or the lease is up.
    var isSessionUp = false
    var natEnabled: Bool?
    var isUpstream = false

    /// How much speaks for this being the customer's connection to the Internet.
    var score: Int {
        var sum = 0
        switch route {
        case .none, .disabled: break
        case .configured: sum += 5
        case .enabled: sum += 2
        case .active: sum += 10
        }
        if status.value == .up { sum += 4 }
        if address.value != nil { sum += 4 }
        if isSessionUp { sum += 2 }
        if services.contains(.internet) { sum += 6 } else if !services.isEmpty { sum -= 4 }
        if enabled.value == false { sum -= 10 }
        if natEnabled == true { sum += 1 }
        if connection == .cellular { sum -= 3 }
        if isUpstream { sum += 1 }
        return sum
    }

    /// It says that it carries other services only: up or down, it tells nothing about the Internet.
    var isForOthers: Bool { !services.isEmpty && !services.contains(.internet) }

    /// What its stack carries. Only the chosen one carries the Internet: a spare that claims the same service is no broken connection.
    func role(chosen: Bool) -> StackRole {
        if chosen { return .wanInternet }
        switch services.first {
        case .management: return .wanManagement
        case .voice: return .wanVoice
        case .iptv: return .wanIptv
        case .internet, nil: return .other
        }
    }

    /// As one of the connections beside the chosen one.
    func other(than chosen: WANFacts) -> OtherWAN {
        var out = OtherWAN()
        out.interface = id
        out.name = name
        out.enabled = enabled
        out.status = status
        out.mode = mode
        out.services = services.map(\.rawValue)
        out.vlanID = vlanID
        out.address = address
        out.lastError = lastError
        if enabled.value == false {
            out.why = "disabled"
        } else if isForOthers {
            out.why = "other_service"
        } else if status.value != .up {
            out.why = "not_up"
        } else if route != .active, chosen.route == .active {
            out.why = "no_default_route"
        } else {
            out.why = "less_likely"
        }
        return out
    }
}

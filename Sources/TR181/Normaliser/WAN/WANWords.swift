import DeviceReport

/// The standard's words about connections, and what they come to in the report.
enum WANWords {
    /// `ConnectionStatus` of both data models.
    static func status(_ raw: String) -> Decoded<WANStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "connected": .value(.connected)
            case "connecting": .value(.connecting)
            case "authenticating": .value(.authenticating)
            // `Disconneting` stands so in the enumeration of TR-098 1.8.
            case "disconnected", "disconnecting", "disconneting", "pendingdisconnect": .value(.disconnected)
            case "unconfigured": .value(.unconfigured)
            default: .unknown(.unparseable)
            }
        }
    }

    static func lease(_ raw: String) -> Decoded<WANStatus> {
        Scalar.string(raw).flatMap { text in
            switch text.lowercased() {
            case "bound", "renewing", "rebinding": .value(.connected)
            case "init", "selecting", "requesting": .value(.connecting)
            default: .unknown(.unparseable)
            }
        }
    }

    /// `ERROR_AUTHENTICATION_FAILURE` as `authentication_failure`.
    static func error(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).map { text in
            let lower = text.lowercased()
            return lower.hasPrefix("error_") ? String(lower.dropFirst(6)) : lower
        }
    }

    static func lower(_ raw: String) -> Decoded<String> { Scalar.string(raw).map { $0.lowercased() } }

    /// A VLAN id; 0 and -1 mean untagged.
    static func vlan(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 == 0 || $0 == -1 ? .unknown(.notImplemented) : (1...4094).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }

    /// Seconds left of a lease; -1 is one without end.
    static func leaseTime(_ raw: String) -> Decoded<Int> {
        Scalar.integer(raw).flatMap { $0 == -1 ? .unknown(.infinite) : $0 < 0 ? .unknown(.outOfRange) : .value($0) }
    }

    /// The number after the slash of a prefix.
    static func prefixLength6(_ raw: String) -> Decoded<Int> {
        Scalar.string(raw).flatMap { text in
            guard let slash = text.lastIndex(of: "/") else { return Decoded(Int(text), else: .unparseable).flatMap(inRange) }
            return Decoded(Int(text[text.index(after: slash)...]), else: .unparseable).flatMap(inRange)
        }
    }

    private static func inRange(_ length: Int) -> Decoded<Int> { (1...128).contains(length) ? .value(length) : .unknown(.outOfRange) }

    /// At most the last four characters of a user's name before the realm, and never more than half of it: enough to tell two
    /// accounts apart, too little to use one.
    static func userName(_ raw: String) -> Decoded<String> {
        Scalar.string(raw).map { text in
            let local = text.prefix { $0 != "@" }
            return "…" + local.suffix(min(4, local.count / 2))
        }
    }
}

extension Observed {
    /// The raw text of the origin replaced by the value itself, for what must not enter a report whole.
    func hidingRaw() -> Observed where Value == String {
        guard var origin else { return self }
        origin.raw = value ?? ""
        return value.map { Observed($0, origin) } ?? .unknown(reason ?? .notReported, origin)
    }
}

extension ModemEndpoint {
    /// Reads an address as somebody types it: `192.0.2.1`, `192.0.2.1:8888`, `[2001:db8::1]:80`, `2001:db8::1`, a name, and before any of them
    /// `http://` or `https://`.
    ///
    /// - Returns: nil when it is none of these; a path is not taken.
    public init?(typed text: String) {
        var rest = Substring(text)
        var scheme = Scheme.http
        for candidate in [Scheme.https, .http] where rest.lowercased().hasPrefix(candidate.rawValue + "://") {
            scheme = candidate
            rest = rest.dropFirst(candidate.rawValue.utf8.count + 3)
        }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            let host = rest[rest.index(after: rest.startIndex)..<end]
            let behind = rest[rest.index(after: end)...]
            guard host.contains(":") else { return nil }
            if behind.isEmpty {
                self.init(scheme: scheme, host: String(host))
            } else {
                guard behind.first == ":", let port = Self.port(behind.dropFirst()) else { return nil }
                self.init(scheme: scheme, host: String(host), port: port)
            }
        } else if let colon = rest.firstIndex(of: ":"), rest.lastIndex(of: ":") == colon {
            guard let port = Self.port(rest[rest.index(after: colon)...]) else { return nil }
            self.init(scheme: scheme, host: String(rest[..<colon]), port: port)
        } else {
            self.init(scheme: scheme, host: String(rest))
        }
    }

    /// `http://192.0.2.1` or `http://[2001:db8::1]:8888`, without the usual port.
    public var text: String { base }

    private static func port(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
    }
}

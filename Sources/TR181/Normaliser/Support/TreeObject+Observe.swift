import DeviceReport

extension TreeObject {
    /// A leaf as a value of the report. No leaf is `not_reported`, a leaf that was never read `not_fetched`.
    func observe<Value: ReportScalar>(
        _ name: String, scale: String? = nil, confidence: Confidence = .measured, _ decoder: (String) -> Decoded<Value>
    ) -> Observed<Value> {
        guard let leaf = node(name) else { return .notReported }
        guard let raw = scope.text(leaf) else {
            return scope.tree.isLeaf(leaf) ? .unknown(.notFetched, scope.origin(path: path, leaf: name, raw: "", node: leaf)) : .notReported
        }
        let origin = scope.origin(path: path, leaf: name, raw: raw, node: leaf, scale: scale, confidence: confidence)
        let decoded = scope.decode(raw, decoder)
        let seen = Observed(decoded.value, else: decoded.reason ?? .unparseable, origin)
        scope.trace?.note(rule: "", field: name, node: leaf, raw: raw, seen)
        return seen
    }

    /// The first of several leaves that has a value; else the first reason that says more than "no such leaf".
    func observe<Value: ReportScalar>(
        first names: [String], scale: String? = nil, confidence: Confidence = .measured, _ decoder: (String) -> Decoded<Value>
    ) -> Observed<Value> {
        var missing: Observed<Value> = .notReported
        for name in names {
            let found = observe(name, scale: scale, confidence: confidence, decoder)
            if found.value != nil { return found }
            missing = missing.or(found)
        }
        return missing
    }

    func string(_ names: String...) -> Observed<String> { observe(first: names, Scalar.string) }
    func boolean(_ name: String) -> Observed<Bool> { observe(name, Scalar.boolean) }
    func count(_ name: String) -> Observed<Int> { observe(name, Scalar.count) }
    /// A count of which zero is what firmware leaves where it counts nothing.
    func positive(_ name: String) -> Observed<Int> {
        observe(name) { Scalar.count($0).flatMap { $0 == 0 ? .unknown(.notImplemented) : .value($0) } }
    }
    func address(_ names: String...) -> Observed<String> { observe(first: names, Scalar.ip) }
    func macAddress(_ names: String...) -> Observed<MACAddress> { observe(first: names, Scalar.macAddress) }

    func first(text names: [String]) -> String? {
        for name in names { if let text = text(name) { return text } }
        return nil
    }
    func first(mac names: [String]) -> MACAddress? {
        for name in names { if let mac = mac(name) { return mac } }
        return nil
    }
    func first(flag names: [String]) -> Bool? {
        for name in names { if let flag = flag(name) { return flag } }
        return nil
    }
}

extension Scalar {
    static func macAddress(_ text: String) -> Decoded<MACAddress> {
        if let mac = trimmedMAC(text) { return .value(mac) }
        if let reason = mac(text).reason { return .unknown(reason) }
        return .unknown(.unparseable)
    }
}

extension Observed {
    /// The same value, its origin marked as weaker.
    func confidence(_ confidence: Confidence, scale: String? = nil) -> Observed {
        guard let value, var origin else { return self }
        origin.confidence = confidence
        if let scale { origin.scale = scale }
        return Observed(value, origin, conflicts: conflicts)
    }

    /// This, or another where this has no value. Of two that are missing, one that was read says more than one that never was.
    func or(_ other: @autoclosure () -> Observed) -> Observed {
        if value != nil { return self }
        let other = other()
        return other.value != nil || origin == nil || (reason == .notFetched && other.origin != nil) ? other : self
    }
}

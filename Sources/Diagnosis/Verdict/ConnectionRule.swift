import DeviceReport

/// The modem's connection to the Internet, where it was looked at a moment ago.
struct ConnectionRule {
    let situation: Situation

    /// The access server refused or did not answer: a cause of its own, whatever the fibre.
    func refused() -> Headline? {
        guard let state = situation.connection, state != .connected, let wan = situation.report.wan, let error = wan.ppp?.lastError,
            situation.freshness.holds(error, .wanState), let word = error.value
        else { return nil }
        let id: String
        switch word {
        case "authentication_failure", "password_expired": id = "wan.ppp_auth"
        case _ where word.hasPrefix("account_"): id = "wan.ppp_auth"
        case "isp_time_out", "no_answer": id = "wan.ppp_timeout"
        default: return nil
        }
        return Headline(status: .down, id: id, confidence: Self.weaker(wan.status, error))
    }

    /// Not connected, or connected without an address.
    func down() -> Headline? {
        guard let state = situation.connection, let wan = situation.report.wan, state != .connected || lacksAddress(wan) else { return nil }
        let isFibreGood = situation.isLineUp && FibreLevelRule(situation: situation).low() == nil
        return Headline(status: .down, id: isFibreGood ? "wan.no_ip" : "wan.down", confidence: wan.status.confidence ?? .inferred)
    }

    /// The address was looked for now and is not there. A bridge has none, and one with a tunnel none of version 4.
    private func lacksAddress(_ wan: WANSection) -> Bool {
        guard wan.mode != .bridge, wan.mode != .dslite, wan.mode != .mape, let address = wan.ipv4?.address, address.value == nil else { return false }
        guard situation.freshness.isWithin(FieldClass.wanState.maxAge(.acs), address), address.reason != .notFetched else { return false }
        return wan.ipv6?.addresses.contains { $0.address.value != nil } != true
    }

    private static func weaker<A, B>(_ a: Observed<A>, _ b: Observed<B>) -> Confidence {
        let order = Confidence.allCases
        let ranks = [a.confidence, b.confidence].map { one in one.flatMap { order.firstIndex(of: $0) } ?? order.count - 1 }
        return order[min(ranks.max() ?? order.count - 1, order.count - 1)]
    }
}

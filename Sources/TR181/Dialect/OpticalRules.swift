public import DeviceReport

/// Where the optics of a modem stand, in the order in which they are believed.
public struct OpticalRules: Sendable {
    /// One object that may carry optical values. The path may hold `{i}` for instances; the first instance with a value counts.
    public struct Object: Sendable {
        public var path: String
        public var rx: DialectLeaf?
        public var tx: DialectLeaf?
        public var temperature: DialectLeaf?
        public var voltage: DialectLeaf?
        public var bias: DialectLeaf?
        public var state: DialectMap<ONUActivation>?
        public var technology: DialectMap<PONTechnology>?
    }

    public var objects: [Object]
    public var rxWindow: Plausible
    public var txWindow: Plausible
    public var temperatureWindow: Plausible
    public var voltageWindow: Plausible
    public var biasWindow: Plausible

    static func read(_ yaml: YAMLObject?, scales: [String: DialectScale]) throws(DialectError) -> OpticalRules {
        var objects: [Object] = []
        for item in try yaml?.objects("objects") ?? [] {
            objects.append(
                Object(
                    path: try item.required("path"), rx: try .read(item.object("rx_dbm"), scales: scales), tx: try .read(item.object("tx_dbm"), scales: scales),
                    temperature: try .read(item.object("temperature_c"), scales: scales), voltage: try .read(item.object("voltage_mv"), scales: scales),
                    bias: try .read(item.object("bias_ma"), scales: scales), state: try .read(item.object("state")),
                    technology: try .read(item.object("technology"))))
            try item.finish()
        }
        let windows = try yaml?.object("plausible")
        let rules = OpticalRules(
            objects: objects, rxWindow: try .read(windows?.object("rx_dbm"), default: Plausible(low: -45, high: 10)),
            txWindow: try .read(windows?.object("tx_dbm"), default: Plausible(low: -10, high: 12)),
            temperatureWindow: try .read(windows?.object("temperature_c"), default: Plausible(low: -60, high: 150)),
            voltageWindow: try .read(windows?.object("voltage_mv"), default: Plausible(low: 500, high: 15000)),
            biasWindow: try .read(windows?.object("bias_ma"), default: Plausible(low: 0, high: 200)))
        try windows?.finish()
        try yaml?.finish()
        return rules
    }
}

/// What holds between keys rather than for one of them.
struct ConfigurationCheck {
    let values: LayeredValues
    var problems: ProblemList
    var warnings: ProblemList

    mutating func run(_ configuration: DiagConfiguration) {
        checkLookup(configuration.lookup)
        checkACS(configuration.acs)
        checkBridge(configuration.bridge)
        for olt in configuration.olts { OLTCheck(olt: olt, values: values).run(&problems) }
    }

    private mutating func checkLookup(_ lookup: DiagConfiguration.Lookup) {
        guard lookup.timeout > lookup.maxTimeout, let place = values.mention("lookup.timeout_ms") ?? values.mention("lookup.max_timeout_ms") else { return }
        problems.add(ConfigurationProblem(.conflict, place, key: "lookup.timeout_ms", "is longer than lookup.max_timeout_ms"))
    }

    private mutating func checkACS(_ acs: DiagConfiguration.ACS) {
        let wanted: [DiagConfiguration.ACS.Authentication: [String]] = [
            .basic: ["acs.username", "acs.password_file"], .header: ["acs.header_name", "acs.header_value_file"],
        ]
        for (auth, keys) in wanted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for key in keys {
                let place = values.mention(key)
                if acs.auth == auth, place == nil, let cause = values.mention("acs.auth") {
                    problems.add(ConfigurationProblem(.missingKey, cause, key: key, "is missing", hint: "acs.auth \(auth.rawValue) needs it"))
                } else if acs.auth != auth, let place, values.isGood("acs.auth") {
                    problems.add(
                        ConfigurationProblem(
                            .conflict, place, key: key, "does not go with acs.auth \(acs.auth.rawValue)", hint: "set acs.auth to \(auth.rawValue)"))
                }
            }
        }
        if acs.username?.contains(":") == true, let place = values.mention("acs.username") {
            problems.add(ConfigurationProblem(.badValue, place, key: "acs.username", "holds a colon, which basic authentication cannot send"))
        }
        if acs.auth != .none { warnAboutClearTransport(acs.baseURL, "acs.base_url") }
        warnIfUnused("acs", isUsed: values.mention("acs.base_url") != nil)
    }

    private mutating func checkBridge(_ bridge: DiagConfiguration.Bridge) {
        if bridge.token != nil { warnAboutClearTransport(bridge.baseURL, "bridge.base_url") }
        warnIfUnused("bridge", isUsed: values.mention("bridge.base_url") != nil)
    }

    private mutating func warnAboutClearTransport(_ url: String?, _ key: String) {
        guard let url, let place = values.mention(key), SourceURL.isClear(url) else { return }
        warnings.add(ConfigurationProblem(.clearTransport, place, key: key, "the secret crosses the network in clear", hint: "use https"))
    }

    private mutating func warnIfUnused(_ section: String, isUsed: Bool) {
        guard !isUsed else { return }
        for field in ConfigurationTable.service where field.key.components.first == section {
            guard let place = values.mention(field.key.name), !values.isDefault(field.key) else { continue }
            warnings.add(ConfigurationProblem(.noEffect, place, key: field.key.name, "has no effect without \(section).base_url"))
        }
    }
}

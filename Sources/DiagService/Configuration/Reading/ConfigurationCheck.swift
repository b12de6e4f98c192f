/// What holds between keys rather than for one of them.
struct ConfigurationCheck {
    let values: LayeredValues
    var problems: ProblemList
    var warnings: ProblemList

    mutating func run(_ configuration: DiagConfiguration) {
        checkLookup(configuration.lookup)
        checkACS(configuration.acs)
        checkBridge(configuration.bridge)
        checkModem(configuration.modem)
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
        warnIfUnused("bridge", by: "bridge.base_url or modem.credentials_file", isUsed: mentions("bridge.base_url") || mentions("modem.credentials_file"))
    }

    private mutating func checkModem(_ modem: DiagConfiguration.Modem) {
        warnIfUnused("modem", by: "modem.credentials_file", isUsed: mentions("modem.credentials_file"))
        guard let cause = values.mention("modem.credentials_file") else { return }
        if let place = values.mention("bridge.base_url") {
            problems.add(ConfigurationProblem(.conflict, place, key: "bridge.base_url", "does not go with modem.credentials_file", hint: "read modems one way"))
        }
        guard let networks = modem.networks, let place = values.mention("modem.networks") else {
            problems.add(
                ConfigurationProblem(
                    .missingKey, cause, key: "modem.networks", "is missing", hint: "the networks that modems are managed in, such as 10.20.0.0/16"))
            return
        }
        if ModemSetup.networks(networks) == nil {
            problems.add(
                ConfigurationProblem(.badValue, place, key: "modem.networks", "is no list of address ranges", hint: "such as 10.20.0.0/16, 2001:db8::/32"))
        }
        if modem.pinnedPublicKey != nil, modem.scheme == .http, let place = values.mention("modem.scheme") ?? values.mention("modem.pinned_public_key") {
            warnings.add(ConfigurationProblem(.noEffect, place, key: "modem.pinned_public_key", "counts only for modems that redirect to https"))
        }
    }

    private func mentions(_ key: String) -> Bool { values.mention(key) != nil }

    private mutating func warnAboutClearTransport(_ url: String?, _ key: String) {
        guard let url, let place = values.mention(key), SourceURL.isClear(url) else { return }
        warnings.add(ConfigurationProblem(.clearTransport, place, key: key, "the secret crosses the network in clear", hint: "use https"))
    }

    private mutating func warnIfUnused(_ section: String, by switches: String? = nil, isUsed: Bool) {
        guard !isUsed else { return }
        for field in ConfigurationTable.service where field.key.components.first == section {
            guard let place = values.mention(field.key.name), !values.isDefault(field.key) else { continue }
            warnings.add(ConfigurationProblem(.noEffect, place, key: field.key.name, "has no effect without \(switches ?? section + ".base_url")"))
        }
    }
}

/// What holds between the keys of one OLT.
struct OLTCheck {
    let olt: DiagConfiguration.OLT
    let values: LayeredValues

    private static let ofCommunities = ["community_file"]
    private static let ofUsers = ["user", "auth", "auth_password_file", "privacy", "privacy_password_file", "context_name"]

    func run(_ problems: inout ProblemList) {
        need("address", "", &problems)
        // A bad value is a problem of its own; what would follow from it is not.
        guard ["version", "auth", "privacy"].allSatisfy({ values.isGood(name($0)) }) else { return }
        guard olt.version == .v3 else {
            need("community_file", "version \(olt.version.rawValue) needs it", &problems)
            for part in Self.ofUsers where !isOff(part) { refuse(part, "version \(olt.version.rawValue)", &problems) }
            return
        }
        for part in Self.ofCommunities { refuse(part, "version 3", &problems) }
        need("user", "version 3 needs it", &problems)
        checkPassword("auth_password_file", olt.authPassword, of: "auth", olt.auth.rawValue, isOff: olt.auth == .none, &problems)
        checkPassword("privacy_password_file", olt.privacyPassword, of: "privacy", olt.privacy.rawValue, isOff: olt.privacy == .none, &problems)
        if olt.privacy != .none, olt.auth == .none { need("auth", "privacy needs authentication", &problems, isMissing: true) }
    }

    private func checkPassword(_ part: String, _ secret: Secret?, of owner: String, _ word: String, isOff: Bool, _ problems: inout ProblemList) {
        guard !isOff else { return refuse(part, "\(owner) none", &problems) }
        need(part, "\(owner) \(word) needs it", &problems)
        guard let secret, secret.reveal().utf8.count < 8, let place = values.mention(name(part)) else { return }
        problems.add(ConfigurationProblem(.badSecretFile, place, key: name(part), "SNMPv3 needs at least 8 characters"))
    }

    private func need(_ part: String, _ why: String, _ problems: inout ProblemList, isMissing: Bool = false) {
        guard isMissing || values.mention(name(part)) == nil, let place = values.olts[olt.name] else { return }
        problems.add(ConfigurationProblem(.missingKey, place, key: name(part), "is missing", hint: why.isEmpty ? nil : why))
    }

    private func refuse(_ part: String, _ setting: String, _ problems: inout ProblemList) {
        guard let place = values.mention(name(part)) else { return }
        problems.add(ConfigurationProblem(.conflict, place, key: name(part), "does not go with \(setting)"))
    }

    /// `none` says what goes without saying, so it does no harm.
    private func isOff(_ part: String) -> Bool { part == "auth" && olt.auth == .none || part == "privacy" && olt.privacy == .none }

    private func name(_ part: String) -> String { "olt.\(olt.name).\(part)" }
}

extension ConfigurationTable {
    /// The keys that each OLT has.
    ///
    /// No last part ends in another one after an underscore: the name of an OLT is cut out of a variable's name by it.
    static let olt: [ConfigurationField<DiagConfiguration.OLT>] = [
        .string("olt.<name>.address", .address, \.address, "Numeric address of the OLT's SNMP agent. Required."),
        .port("olt.<name>.port", 1...65_535, \.port, "UDP port."),
        .optional("olt.<name>.profile", .text, \.profile, "Name of its profile; without it the profile is found by sysObjectID."),
        .choice("olt.<name>.version", \.version, "SNMP version."),
        .secret("olt.<name>.community_file", \.community, "Community, versions 1 and 2c."),
        .optional("olt.<name>.user", .text, \.user, "User, version 3."),
        .choice("olt.<name>.auth", \.auth, "Authentication, version 3."),
        .secret("olt.<name>.auth_password_file", \.authPassword, "Password of the authentication, at least 8 characters."),
        .choice("olt.<name>.privacy", \.privacy, "Encryption, version 3; needs authentication."),
        .secret("olt.<name>.privacy_password_file", \.privacyPassword, "Password of the encryption, at least 8 characters."),
        .optional("olt.<name>.context_name", .text, \.contextName, "Context, version 3."),
        .milliseconds("olt.<name>.timeout_ms", 50...60_000, \.timeout, "Time given to one attempt."),
        .integer("olt.<name>.retries", 0...10, \.retries, "Attempts after the first."),
        .integer("olt.<name>.max_in_flight", 1...64, \.maxInFlight, "Requests at the same time at most."),
        .integer("olt.<name>.max_repetitions", 1...100, \.maxRepetitions, "Rows asked for at once in a walk."),
        .optionalInteger("olt.<name>.max_pdus_per_second", 1...10_000, \.maxPDUsPerSecond, "Requests sent in any second at most."),
        .integer("olt.<name>.max_walks", 1...64, \.maxWalks, "Tables walked at the same time at most."),
        .bool("olt.<name>.accept_any_source", \.acceptsAnySource, "Accept answers from another address than the one asked."),
    ]

    /// `address`, `port`, … in the order of the table.
    static let oltParts = olt.compactMap(\.key.components.last)

    /// Whether a text may be the name of an OLT.
    static func isOLTName(_ text: some StringProtocol) -> Bool {
        (1...32).contains(text.utf8.count) && text.first != "-" && text.last != "-"
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}

extension ConfigurationTable {
    /// Modems that the service reads itself.
    static let modem: [ConfigurationField<DiagConfiguration>] = [
        .optional("modem.credentials_file", .path, \.modem.credentialsPath, "YAML file with the modems' accounts; with it modems are read without a bridge."),
        .optional("modem.networks", .text, \.modem.networks, "Management networks, such as `10.20.0.0/16, 2001:db8::/32`: no other address is asked."),
        .choice("modem.scheme", \.modem.scheme, "How the modems' web interface is spoken to; a redirect to https is followed."),
        .optionalInteger("modem.port", 1...65_535, \.modem.port, "Port of the modems' web interface."),
        .optional("modem.pinned_public_key", .text, \.modem.pinnedPublicKey, "Public keys a modem must show over https: `sha256//BASE64`, joined by `;`."),
        .milliseconds("modem.connect_timeout_ms", 10...60_000, \.modem.connectTimeout, "The longest wait for a connection."),
        .milliseconds("modem.answer_timeout_ms", 100...60_000, \.modem.answerTimeout, "The longest wait for one answer."),
        .seconds("modem.lock_out_s", 1...86_400, \.modem.lockOut, "How long a modem is left alone after it refused a login."),
        .integer("modem.max_visits", 1...1000, \.modem.maxVisits, "Modems read at the same time."),
        .optional("modem.journal_path", .path, \.modem.journalPath, "Folder in which open sessions are noted, so that a restart ends them."),
    ]
}

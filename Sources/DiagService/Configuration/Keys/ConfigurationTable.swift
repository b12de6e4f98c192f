/// The table of keys: the one place where a key is declared.
enum ConfigurationTable {
    /// The keys without those of the OLTs.
    static let service = base + acs + bridge + modem + oltShared

    private static let base: [ConfigurationField<DiagConfiguration>] = [
        .string("listen.host", .host, \.listen.host, "Host name or address to listen on."),
        .integer("listen.port", 0...65_535, \.listen.port, "Port to listen on; 0 takes any free one."),
        .choice("log.level", \.log.level, "The least severe log level that is written."),
        .string("profiles.path", .path, \.profiles.path, "Folder with the profiles `olt/*.yaml`, `cpe/*.yaml` and `datamodel/*.tsv`."),
        .optional("directory.path", .path, \.directory.path, "File of known devices; without it the directory starts empty."),
        .integer("directory.capacity", 1...10_000_000, \.directory.capacity, "Devices remembered at most."),
        .milliseconds("lookup.timeout_ms", 100...60_000, \.lookup.timeout, "Deadline of a lookup that names none."),
        .milliseconds("lookup.max_timeout_ms", 100...60_000, \.lookup.maxTimeout, "The longest deadline a caller may ask for."),
        .integer("lookup.max_in_flight", 1...100_000, \.lookup.maxInFlight, "Different lookups at the same time; further ones are refused."),
        .integer("lookup.max_waiting", 1...1_000_000, \.lookup.maxWaiting, "Callers that wait for them, together; further ones are refused."),
        .seconds("lookup.heartbeat_s", 1...300, \.lookup.heartbeat, "Time between two heartbeats of an event stream."),
        .integer("http.max_connections", 1...65_535, \.http.maxConnections, "Connections to HTTP sources in all."),
        .integer("http.max_connections_per_host", 1...65_535, \.http.maxConnectionsPerHost, "Connections to one HTTP source."),
        .integer("http.max_waiting", 0...1_000_000, \.http.maxWaiting, "Requests that may wait for a connection."),
    ]

    private static let acs: [ConfigurationField<DiagConfiguration>] = [
        .optional("acs.base_url", .url, \.acs.baseURL, "GenieACS NBI; without it there is no ACS."),
        .choice("acs.auth", \.acs.auth, "How a proxy in front of the NBI is satisfied."),
        .optional("acs.username", .text, \.acs.username, "User of `basic`."),
        .secret("acs.password_file", \.acs.password, "Password of `basic`."),
        .optional("acs.header_name", .headerName, \.acs.headerName, "Header of `header`."),
        .secret("acs.header_value_file", \.acs.headerValue, "Value of that header."),
        .optional("acs.ca_file", .path, \.acs.caFile, "PEM certificates to trust instead of the system's."),
        .optional("acs.pinned_public_key", .text, \.acs.pinnedPublicKey, "Public keys the server must show: `sha256//BASE64`, joined by `;`."),
        .milliseconds("acs.connect_timeout_ms", 10...60_000, \.acs.connectTimeout, "The longest wait for a connection."),
        .integer("acs.max_body_bytes", 65_536...268_435_456, \.acs.maxBodyBytes, "The most bytes of one answer."),
        .integer("acs.max_live_leaves", 1...1000, \.acs.maxLiveLeaves, "Parameters one live read asks for at most."),
        .bool("acs.scans_for_serial", \.acs.scansForSerial, "Also look for an unknown serial inside the documents, which costs the ACS a scan."),
        .integer("acs.breaker_failures", 0...1000, \.acs.breakerFailures, "Failures in a row after which the ACS is left alone; 0 never."),
        .seconds("acs.breaker_open_s", 1...3600, \.acs.breakerOpenFor, "How long it is then left alone."),
    ]

    private static let bridge: [ConfigurationField<DiagConfiguration>] = [
        .optional("bridge.base_url", .url, \.bridge.baseURL, "Modem-bridge, when modems are not read by the service itself."),
        .secret("bridge.token_file", \.bridge.token, "Bearer token of the bridge."),
        .choice("bridge.on_busy", \.bridge.onBusy, "When somebody is in the modem's web interface: leave them in peace, or wait."),
        .optional("bridge.ca_file", .path, \.bridge.caFile, "PEM certificates to trust instead of the system's."),
        .optional("bridge.pinned_public_key", .text, \.bridge.pinnedPublicKey, "Public keys the server must show: `sha256//BASE64`, joined by `;`."),
        .milliseconds("bridge.connect_timeout_ms", 10...60_000, \.bridge.connectTimeout, "The longest wait for a connection."),
        .integer("bridge.max_body_bytes", 65_536...268_435_456, \.bridge.maxBodyBytes, "The most bytes of one answer."),
        .seconds("bridge.max_age_s", 0...86_400, \.bridge.maxAge, "How old a reading of a modem may be that is used again."),
        .optional("bridge.credential_ref", .text, \.bridge.credentialRef, "Name under which the bridge keeps the modems' credentials; no secret."),
        .optionalInteger("bridge.modem_port", 1...65_535, \.bridge.modemPort, "Port of the modems' web interface."),
        .integer("bridge.circuit_failures", 0...1000, \.bridge.circuitFailures, "Failures of a modem in a row after which it is left alone; 0 never."),
        .seconds("bridge.circuit_open_s", 1...3600, \.bridge.circuitOpenFor, "How long it is then left alone."),
        .integer("bridge.circuit_modems", 1...1_000_000, \.bridge.circuitModems, "Modems remembered for that at most."),
    ]

    private static let oltShared: [ConfigurationField<DiagConfiguration>] = [
        .integer("olt_source.breaker_failures", 1...1000, \.oltSource.breakerFailures, "Silent lookups in a row after which an OLT is left alone."),
        .seconds("olt_source.breaker_open_s", 1...3600, \.oltSource.breakerOpenFor, "How long it is then left alone."),
        .integer("olt_source.max_places", 1...16, \.oltSource.maxPlaces, "Places of one serial that are read side by side."),
        .seconds("olt_source.keep_rows_s", 0...60, \.oltSource.keepRows, "How long what was read of an ONU answers further lookups; 0 not at all."),
        .bool("olt_source.reads_details", \.oltSource.readsDetails, "Also read firmware, counters, sockets and the optics of the PON port."),
        .optional(
            "olt_directory.path", .path, \.oltDirectory.path, "SQLite file that keeps the places of the ONUs over a restart; without it they are walked anew."),
        .seconds("olt_directory.refresh_s", 60...86_400, \.oltDirectory.refresh, "Time between two walks of every OLT's serials."),
        .seconds("olt_directory.min_interval_s", 1...86_400, \.oltDirectory.minInterval, "The least time between two walks of an OLT for unknown serials."),
        .seconds("olt_directory.evidence_interval_s", 1...86_400, \.oltDirectory.evidenceInterval, "The same, when the directory was just proved wrong."),
        .seconds("olt_directory.walk_timeout_s", 1...3600, \.oltDirectory.walkTimeout, "Time for one walk of the serials."),
        .seconds("olt_directory.identify_timeout_s", 1...600, \.oltDirectory.identifyTimeout, "Time for the first question to an OLT."),
    ]
}

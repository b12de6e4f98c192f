import DeviceReport

extension TextWords {
    /// English.
    static let english = TextWords(
        lang: "en", decimalPoint: ".", colon: ": ", timeUnits: (day: "d", hour: "h", minute: "min", second: "s"),
        byteUnits: ["B", "kB", "MB", "GB", "TB", "PB"],
        labels: englishLabels,
        reasons: [
            .notReported: "not reported", .notFetched: "never read by the ACS", .empty: "empty", .notImplemented: "not implemented",
            .noLight: "no light", .clockUnset: "clock not set", .never: "never", .infinite: "without end", .outOfRange: "out of range",
            .unparseable: "unreadable", .sentinel: "vendor's empty value", .deviceOffline: "modem offline", .sourceFailed: "source did not answer",
        ],
        sources: [.acs: "ACS", .olt: "OLT", .bridge: "modem"],
        sourceStates: [
            .ok: "answered", .partial: "partial answer", .stale: "old data", .timeout: "no answer in time", .unreachable: "unreachable",
            .notFound: "unknown device", .authError: "access refused", .busy: "session busy", .unsupported: "model not supported",
            .skipped: "not asked", .parseError: "unreadable answer",
        ],
        onuStates: [
            .online: "online", .offline: "offline", .ranging: "ranging", .disabled: "disabled", .mismatch: "profile mismatch",
            .unprovisioned: "unprovisioned", .unknown: "unknown",
        ],
        activations: [
            .o1: "O1 (no sync)", .o2: "O2 (standby)", .o3: "O3 (serial number)", .o4: "O4 (ranging)", .o5: "O5 (operation)", .o6: "O6 (signal lost)",
            .o7: "O7 (emergency stop)", .o8: "O8", .o9: "O9", .up: "up", .down: "down", .unknown: "unknown",
        ],
        causes: [
            .dyingGasp: "power loss (dying_gasp)", .los: "loss of signal (los)", .lof: "loss of frame (lof)",
            .signalFail: "signal failed (signal_fail)", .signalDegrade: "signal degraded (signal_degrade)", .deactivated: "deactivated",
            .adminReset: "reset by the network (admin_reset)", .rangingFail: "ranging failed (ranging_fail)",
            .authFail: "authentication failed (auth_fail)", .rogue: "rogue transmitter (rogue)", .other: "other", .unknown: "unknown",
        ],
        falls: englishFalls, scopes: englishScopes, outageReasons: englishOutageReasons,
        wanStatuses: [
            .connected: "connected", .connecting: "connecting", .authenticating: "authenticating", .disconnected: "disconnected",
            .unconfigured: "not configured", .unknown: "unknown",
        ],
        operStatuses: [
            .up: "up", .down: "down", .lowerLayerDown: "lower layer down", .dormant: "dormant", .notPresent: "not present", .error: "error",
            .unknown: "unknown",
        ],
        voiceStatuses: [.up: "registered", .registering: "registering", .error: "error", .disabled: "disabled", .unknown: "unknown"],
        meshStates: [.none: "none", .single: "modem alone", .ok: "complete", .degraded: "degraded", .unknown: "unknown"],
        media: [.ethernet: "cable", .wifi: "Wi-Fi", .powerline: "powerline", .moca: "MoCA", .ghn: "G.hn", .unknown: "unknown link"],
        connections: [.wifi: "Wi-Fi", .ethernet: "cable", .powerline: "powerline", .unknown: "unknown"],
        roles: [.customer: "customer", .guest: "guest", .backhaul: "backhaul", .iot: "IoT", .hotspot: "hotspot", .unknown: "unknown"],
        securities: [
            .none: "none", .wep: "WEP", .wpa: "WPA", .wpaWpa2: "WPA/WPA2", .wpa2: "WPA2", .wpa2Wpa3: "WPA2/WPA3", .wpa3: "WPA3", .owe: "OWE",
            .enterprise: "enterprise", .unknown: "unknown",
        ],
        accesses: [.gpon: "GPON", .xgsPon: "XGS-PON", .ethernet: "Ethernet", .dsl: "DSL", .cellular: "cellular", .unknown: "access unknown"],
        modes: [
            .ipoeDhcp: "IPoE (DHCP)", .pppoe: "PPPoE", .static: "static address", .bridge: "bridge mode", .dslite: "DS-Lite", .mape: "MAP-E",
            .unknown: "mode unknown",
        ],
        technologies: [.gpon: "GPON", .xgPon: "XG-PON", .xgsPon: "XGS-PON", .ngPon2: "NG-PON2", .epon: "EPON", .unknown: "technology unknown"],
        notes: englishNotes,
        legend: [
            "OK good", "! to be watched", "!! at fault", "? unknown", "~value inferred", "value? assumed", "≠ sources disagree",
            "— (reason) value unknown",
        ])
}

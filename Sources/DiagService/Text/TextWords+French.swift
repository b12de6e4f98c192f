import DeviceReport

extension TextWords {
    /// French.
    static let french = TextWords(
        lang: "fr", decimalPoint: ",", colon: "\u{A0}: ", timeUnits: (day: "j", hour: "h", minute: "min", second: "s"),
        byteUnits: ["o", "ko", "Mo", "Go", "To", "Po"],
        labels: frenchLabels,
        reasons: [
            .notReported: "non communiqué", .notFetched: "jamais lu par l'ACS", .empty: "vide", .notImplemented: "non géré par le modem",
            .noLight: "pas de lumière", .clockUnset: "horloge non réglée", .never: "jamais", .infinite: "sans fin", .outOfRange: "hors plage",
            .unparseable: "illisible", .sentinel: "valeur vide du fabricant", .deviceOffline: "modem hors ligne",
            .sourceFailed: "source sans réponse",
        ],
        sources: [.acs: "ACS", .olt: "OLT", .bridge: "modem"],
        sourceStates: [
            .ok: "a répondu", .partial: "réponse partielle", .stale: "données anciennes", .timeout: "pas de réponse à temps",
            .unreachable: "injoignable", .notFound: "appareil inconnu", .authError: "accès refusé", .busy: "session occupée",
            .unsupported: "modèle non géré", .skipped: "non consulté", .parseError: "réponse illisible",
        ],
        onuStates: [
            .online: "en ligne", .offline: "hors ligne", .ranging: "en cours d'enregistrement", .disabled: "désactivé",
            .mismatch: "profil incompatible", .unprovisioned: "non activé", .unknown: "inconnu",
        ],
        activations: [
            .o1: "O1 (sans synchronisation)", .o2: "O2 (attente)", .o3: "O3 (numéro de série)", .o4: "O4 (télémétrie)", .o5: "O5 (en service)",
            .o6: "O6 (signal perdu)", .o7: "O7 (arrêt d'urgence)", .o8: "O8", .o9: "O9", .up: "en service", .down: "hors service",
            .unknown: "inconnu",
        ],
        causes: [
            .dyingGasp: "coupure de courant (dying_gasp)", .los: "perte de signal (los)", .lof: "perte de trame (lof)",
            .signalFail: "signal défaillant (signal_fail)", .signalDegrade: "signal dégradé (signal_degrade)",
            .deactivated: "désactivé (deactivated)", .adminReset: "réinitialisé par le réseau (admin_reset)",
            .rangingFail: "échec de télémétrie (ranging_fail)", .authFail: "échec d'authentification (auth_fail)",
            .rogue: "émission hors tour (rogue)", .other: "autre", .unknown: "inconnue",
        ],
        falls: frenchFalls, scopes: frenchScopes, outageReasons: frenchOutageReasons,
        wanStatuses: [
            .connected: "connecté", .connecting: "connexion en cours", .authenticating: "authentification en cours", .disconnected: "déconnecté",
            .unconfigured: "non configuré", .unknown: "inconnu",
        ],
        operStatuses: [
            .up: "actif", .down: "inactif", .lowerLayerDown: "couche inférieure inactive", .dormant: "en veille", .notPresent: "absent",
            .error: "erreur", .unknown: "inconnu",
        ],
        voiceStatuses: [.up: "enregistrée", .registering: "enregistrement en cours", .error: "en erreur", .disabled: "désactivée", .unknown: "inconnu"],
        meshStates: [.none: "aucun", .single: "modem seul", .ok: "complet", .degraded: "dégradé", .unknown: "inconnu"],
        media: [.ethernet: "câble", .wifi: "Wi-Fi", .powerline: "courant porteur", .moca: "MoCA", .ghn: "G.hn", .unknown: "lien inconnu"],
        connections: [.wifi: "Wi-Fi", .ethernet: "câble", .powerline: "courant porteur", .unknown: "inconnu"],
        roles: [.customer: "client", .guest: "invité", .backhaul: "liaison mesh", .iot: "objets", .hotspot: "borne publique", .unknown: "inconnu"],
        securities: [
            .none: "aucune", .wep: "WEP", .wpa: "WPA", .wpaWpa2: "WPA/WPA2", .wpa2: "WPA2", .wpa2Wpa3: "WPA2/WPA3", .wpa3: "WPA3", .owe: "OWE",
            .enterprise: "entreprise", .unknown: "inconnue",
        ],
        accesses: [.gpon: "GPON", .xgsPon: "XGS-PON", .ethernet: "Ethernet", .dsl: "DSL", .cellular: "cellulaire", .unknown: "accès inconnu"],
        modes: [
            .ipoeDhcp: "IPoE (DHCP)", .pppoe: "PPPoE", .static: "adresse fixe", .bridge: "mode pont", .dslite: "DS-Lite", .mape: "MAP-E",
            .unknown: "mode inconnu",
        ],
        technologies: [.gpon: "GPON", .xgPon: "XG-PON", .xgsPon: "XGS-PON", .ngPon2: "NG-PON2", .epon: "EPON", .unknown: "technologie inconnue"],
        notes: frenchNotes,
        legend: [
            "OK bon", "! à surveiller", "!! en panne", "? inconnu", "~valeur déduite", "valeur? supposée", "≠ sources en désaccord",
            "— (motif) valeur inconnue",
        ])
}

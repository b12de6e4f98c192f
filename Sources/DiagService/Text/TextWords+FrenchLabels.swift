extension TextWords {
    static let frenchLabels: [TextLabel: String] = [
        // Head
        .modem: "Modem", .model: "modèle", .next: "À faire", .complete: "réponse complète", .incomplete: "réponse incomplète, voir les sources",
        .noVerdict: "Aucun verdict.", .inferred: "déduit", .assumed: "supposé",
        // Doubts and ages
        .noData: "Sans données", .ago: "il y a {v}", .justNow: "à l'instant", .ahead: "daté dans le futur", .ageUnknown: "âge inconnu", .ageTo: "à",
        .seen: "vu", .age: "Âge", .more: "… et {n} de plus", .to: "à", .allSeen: "le tout {v}",
        // Fibre
        .fibre: "Fibre", .modemSide: "Modem", .state: "État", .received: "Reçu (rx)", .receivedLimits: "  seuils rx", .sent: "Émis (tx)",
        .sentLimits: "  plage tx", .modemReceived: "Rx du modem (OMCI)", .modemSent: "Tx du modem (OMCI)", .loss: "Perte", .downward: "descente",
        .upward: "montée", .distance: "Distance", .lastDownCause: "Cause de coupure", .lastDown: "Dernière coupure", .oltTime: "heure de l'OLT",
        .lastGasp: "Dernier soupir", .lastUp: "Dernier retour", .temperature: "Température", .voltage: "Tension", .bias: "Courant laser",
        .provisioning: "Configuration OLT", .admin: "admin", .match: "correspondance", .configuration: "config", .lineProfile: "profil ligne",
        .serviceProfile: "profil service", .assumptions: "Hypothèses", .opticsClass: "classe optique",
        // Internet
        .internet: "Internet (WAN)", .since: "depuis", .access: "Accès", .noNAT: "sans NAT", .defaultRoute: "route par défaut",
        .noDefaultRoute: "aucune route par défaut", .gateway: "passerelle", .sharedAddress: "adresse partagée (CGNAT)",
        .privateAddress: "adresse privée", .obtainedBy: "par", .lease: "bail restant", .noAddress: "aucune adresse", .prefix: "préfixe",
        .lastError: "dernière erreur", .session: "session", .concentrator: "concentrateur", .traffic: "Trafic", .bytesIn: "reçus", .bytesOut: "émis",
        .errorsIn: "erreurs reçues", .errorsOut: "erreurs émises", .otherWANs: "Autres WAN",
        // Box and sockets
        .box: "Boîtier", .firmware: "Micrologiciel", .hardware: "matériel", .uptime: "En marche depuis", .lastBoot: "dernier démarrage",
        .lastInform: "Dernier contact ACS", .every: "période", .load: "Charge", .cpu: "processeur", .memory: "mémoire", .ports: "Prises Ethernet",
        .halfDuplex: "demi-duplex",
        // Wi-Fi
        .wifi: "Wi-Fi", .band: "Bande", .channel: "Canal", .channelWidth: "Largeur", .utilization: "Utilisation", .noise: "Bruit",
        .power: "Puissance", .standard: "Norme", .clients: "Clients", .off: "éteint", .on: "allumé", .network: "Réseau", .role: "Usage",
        .security: "Sécurité",
        // Mesh
        .mesh: "Maillage (mesh)", .node: "Borne", .offline: "hors ligne", .detached: "non rattachée", .linkSignal: "signal", .signal: "Signal",
        .rate: "débit", .onWiFi: "en Wi-Fi", .onCable: "par câble", .anomalies: "Contradictions",
        // Hosts
        .hosts: "Appareils du client", .name: "Nom", .link: "Lien", .rates: "Mbit/s ↓/↑", .connected: "connectés", .unsure: "incertains",
        .gone: "absents", .connected1: "connecté", .gone1: "absent", .randomMAC: "adresse aléatoire",
        // Voice
        .voice: "Téléphone", .line: "Ligne", .asSaid: "le modem dit", .call: "appel", .number: "numéro",
        // Sources
        .sources: "Sources", .source: "Source", .reason: "Motif", .code: "Code", .duration: "Durée", .dataAge: "Données", .values: "Valeurs",
        .noSource: "aucune source consultée", .warnings: "Avertissements",
    ]
}

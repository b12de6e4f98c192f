extension TextWords {
    static let frenchLabels: [TextLabel: String] = [
        // Head
        .modem: "Modem", .model: "modèle", .next: "À faire", .complete: "réponse complète", .incomplete: "réponse incomplète, voir les sources",
        .noVerdict: "Aucun verdict.", .inferred: "déduit", .assumed: "supposé",
        // Findings
        .findings: "Constats", .layers: "Par couche",
        // Doubts and ages
        .noData: "Sans données", .ago: "il y a {v}", .justNow: "à l'instant", .ahead: "daté dans le futur", .ageUnknown: "âge inconnu", .ageTo: "à",
        .seen: "vu", .age: "Âge", .more: "… et {n} de plus", .to: "à", .allSeen: "le tout {v}",
        // Fibre
        .fibre: "Fibre", .modemSide: "Modem", .state: "État", .received: "Reçu (rx)", .receivedLimits: "  seuils rx", .sent: "Émis (tx)",
        .sentLimits: "  plage tx", .modemReceived: "Rx du modem (OMCI)", .modemSent: "Tx du modem (OMCI)", .loss: "Perte", .downward: "descente",
        .upward: "montée", .distance: "Distance", .temperature: "Température", .voltage: "Tension", .bias: "Courant laser",
        .provisioning: "Configuration OLT", .admin: "admin", .match: "correspondance", .configuration: "config", .lineProfile: "profil ligne",
        .serviceProfile: "profil service", .assumptions: "Hypothèses", .opticsClass: "classe", .portClass: "le port dit",
        .asymmetry: "montée moins descente",
        // The OLT's details
        .lastDown: "Dernière coupure", .downSince: "coupé depuis le {v}", .downUndated: "coupé, l'OLT ne dit pas depuis quand",
        .fellAt: "coupé le {v}", .fellUndated: "coupé auparavant", .causeUntold: "l'OLT ne dit pas pourquoi", .upBefore: "avant cela en ligne depuis le",
        .upSince: "de retour depuis le", .onlineFor: "en ligne depuis", .gasped: "dernier soupir le", .oltTime: "heure de l'OLT",
        .seenModem: "Modem vu par l'OLT", .firmwareWord: "micrologiciel", .uptimeWord: "en marche depuis", .sockets: "Prises vues (OLT)",
        .loop: "boucle", .counted: "Compté par l'OLT", .fromCustomer: "du client", .toCustomer: "vers le client",
        .packetsUp: "paquets du client", .packetsDown: "paquets vers le client", .dropsUp: "rejetés du client", .dropsDown: "rejetés vers le client",
        .ponPort: "Port PON", .sentWord: "émet", .receivedWord: "reçoit", .setUp: "ONU configurés", .onlineWord: "en ligne",
        .offlineWord: "hors ligne", .portDown: "port coupé le", .portUp: "port en service depuis le",
        // Neighbours
        .neighbours: "Voisinage", .fellWith: "autres tombés avec lui", .portStates: "ONU du port PON", .onusRead: "{n} lus",
        .switchedOff: "désactivés", .otherState: "dans un autre état", .otherPorts: "sur {n} d'autres ports, en ligne\u{A0}:",
        .fell: "Coupés (heure OLT)", .withThis: "dont ce modem", .thisONU: "ce modem", .amongNeighbours: "Parmi les voisins",
        .percentile: "l'OLT en reçoit {v} avec moins de puissance", .median: "médiane",
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

extension TextWords {
    static let englishLabels: [TextLabel: String] = [
        // Head
        .modem: "Modem", .model: "model", .next: "What to do", .complete: "complete answer", .incomplete: "incomplete answer, see the sources",
        .noVerdict: "No verdict.", .inferred: "inferred", .assumed: "assumed",
        // Findings
        .findings: "Findings", .layers: "By layer",
        // Doubts and ages
        .noData: "No data", .ago: "{v} ago", .justNow: "just now", .ahead: "dated in the future", .ageUnknown: "age unknown", .ageTo: "to",
        .seen: "seen", .age: "Age", .more: "… and {n} more", .to: "to", .allSeen: "all {v}",
        // Fibre
        .fibre: "Fibre", .modemSide: "Modem", .state: "State", .received: "Received (rx)", .receivedLimits: "  rx limits", .sent: "Sent (tx)",
        .sentLimits: "  tx range", .modemReceived: "Modem rx (OMCI)", .modemSent: "Modem tx (OMCI)", .loss: "Loss", .downward: "down", .upward: "up",
        .distance: "Distance", .temperature: "Temperature", .voltage: "Supply", .bias: "Laser bias", .provisioning: "OLT configuration",
        .admin: "admin", .match: "match", .configuration: "config", .lineProfile: "line profile", .serviceProfile: "service profile",
        .assumptions: "Assumptions", .opticsClass: "class", .portClass: "the port says", .asymmetry: "up minus down",
        // The OLT's details
        .lastDown: "Last outage", .downSince: "down since {v}", .downUndated: "down, the OLT does not say since when", .fellAt: "fell at {v}",
        .fellUndated: "fell before", .causeUntold: "the OLT does not say why", .upBefore: "before that up since", .upSince: "up again since",
        .onlineFor: "up for", .gasped: "last dying gasp", .oltTime: "OLT time", .seenModem: "Modem by the OLT", .firmwareWord: "firmware",
        .uptimeWord: "running for", .sockets: "Sockets by the OLT", .loop: "loop", .counted: "Counted by the OLT", .fromCustomer: "from the customer",
        .toCustomer: "to the customer", .packetsUp: "packets from the customer", .packetsDown: "packets to the customer",
        .dropsUp: "dropped from the customer", .dropsDown: "dropped to the customer", .ponPort: "PON port", .sentWord: "sends",
        .receivedWord: "receives", .setUp: "ONUs set up", .onlineWord: "online", .offlineWord: "offline", .portDown: "port down at",
        .portUp: "port up since",
        // Neighbours
        .neighbours: "Neighbours", .fellWith: "others that fell with it", .portStates: "PON port's ONUs", .onusRead: "{n} read",
        .switchedOff: "switched off", .otherState: "in another state", .otherPorts: "of {n} on other ports online:", .fell: "Fell (OLT time)",
        .withThis: "this modem among them", .thisONU: "this modem", .amongNeighbours: "Among neighbours",
        .percentile: "the OLT receives {v} of them with less power", .median: "median",
        // Internet
        .internet: "Internet (WAN)", .since: "for", .access: "Access", .noNAT: "no NAT", .defaultRoute: "default route",
        .noDefaultRoute: "no default route", .gateway: "gateway", .sharedAddress: "shared address (CGNAT)", .privateAddress: "private address",
        .obtainedBy: "by", .lease: "lease left", .noAddress: "no address", .prefix: "prefix", .lastError: "last error", .session: "session",
        .concentrator: "concentrator", .traffic: "Traffic", .bytesIn: "received", .bytesOut: "sent", .errorsIn: "receive errors",
        .errorsOut: "send errors", .otherWANs: "Other WANs",
        // Box and sockets
        .box: "Box", .firmware: "Firmware", .hardware: "hardware", .uptime: "Up for", .lastBoot: "last boot", .lastInform: "Last ACS contact",
        .every: "period", .load: "Load", .cpu: "CPU", .memory: "memory", .ports: "Ethernet sockets", .halfDuplex: "half duplex",
        // Wi-Fi
        .wifi: "Wi-Fi", .band: "Band", .channel: "Channel", .channelWidth: "Width", .utilization: "Utilisation", .noise: "Noise", .power: "Power",
        .standard: "Standard", .clients: "Clients", .off: "off", .on: "on", .network: "Network", .role: "Use", .security: "Security",
        // Mesh
        .mesh: "Mesh", .node: "Node", .offline: "offline", .detached: "detached", .linkSignal: "signal", .signal: "Signal", .rate: "rate",
        .onWiFi: "on Wi-Fi", .onCable: "by cable", .anomalies: "Contradictions",
        // Hosts
        .hosts: "Customer's devices", .name: "Name", .link: "Link", .rates: "Mbit/s ↓/↑", .connected: "connected", .unsure: "uncertain",
        .gone: "gone", .connected1: "connected", .gone1: "gone", .randomMAC: "random address",
        // Voice
        .voice: "Telephone", .line: "Line", .asSaid: "modem says", .call: "call", .number: "number",
        // Sources
        .sources: "Sources", .source: "Source", .reason: "Reason", .code: "Code", .duration: "Duration", .dataAge: "Data", .values: "Values",
        .noSource: "no source was asked", .warnings: "Warnings",
    ]
}

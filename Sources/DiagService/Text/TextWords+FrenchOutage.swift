import DeviceReport

extension TextWords {
    static let frenchFalls: [LastDownCause: String] = [
        .dyingGasp: "le modem a perdu l'alimentation électrique (dying_gasp)", .los: "sa lumière n'arrivait plus (los)",
        .lof: "sa lumière arrivait, illisible (lof)", .signalFail: "trop d'erreurs de bits (signal_fail)",
        .signalDegrade: "erreurs de bits (signal_degrade)", .deactivated: "désactivé sur l'OLT (deactivated)",
        .adminReset: "redémarré depuis le réseau ou à la main (admin_reset)", .rangingFail: "il n'a pas pu se synchroniser (ranging_fail)",
        .authFail: "l'OLT l'a refusé (auth_fail)", .rogue: "il émettait hors de son tour (rogue)", .other: "pour une autre raison (other)",
        .unknown: "l'OLT ne sait pas pourquoi (unknown)",
    ]
    static let frenchScopes: [OutageScope: String] = [
        .noOutage: "ce modem est sur la fibre (none)", .single: "seul ce modem est coupé (single)",
        .partial: "une partie du port PON est coupée (partial)", .wholePort: "tout le port PON est coupé (whole_port)",
        .wholeOLT: "plusieurs ports PON de l'OLT sont coupés (whole_olt)", .unknown: "on ne sait pas si d'autres sont coupés (unknown)",
    ]
    static let frenchOutageReasons: [OutageReason: String] = [
        .onuUp: "l'OLT le voit en ligne", .ownStateUnknown: "son propre état n'est pas connu", .neighboursNotRead: "les voisins n'ont pas été lus",
        .fewStates: "l'état de la plupart des voisins n'est pas connu", .disabledByOperator: "il est désactivé sur l'OLT",
        .neighboursUp: "des voisins sont en ligne", .noNeighbourUp: "presque aucun voisin n'est en ligne",
        .fellTogether: "d'autres sont tombés à quelques minutes de lui", .fellApart: "ceux qui sont coupés sont tombés à d'autres moments",
        .timesUnknown: "l'OLT ne dit pas quand ils sont tombés",
        .mostlyDyingGasp: "la plupart ont perdu le courant\u{A0}: panne de secteur",
        .mostlyLostLight: "la plupart ont perdu la lumière\u{A0}: fibre, coupleur ou carte", .otherPortsDown: "d'autres ports sont coupés aussi",
        .otherPortsUp: "d'autres ports sont en service",
    ]
}

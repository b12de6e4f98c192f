import DeviceReport

extension TextWords {
    static let englishFalls: [LastDownCause: String] = [
        .dyingGasp: "the modem lost electrical power (dying_gasp)", .los: "its light no longer arrived (los)",
        .lof: "its light arrived but could not be read (lof)", .signalFail: "too many bit errors (signal_fail)",
        .signalDegrade: "bit errors (signal_degrade)", .deactivated: "it was switched off on the OLT (deactivated)",
        .adminReset: "it was restarted from the network or by hand (admin_reset)", .rangingFail: "it could not synchronise (ranging_fail)",
        .authFail: "the OLT refused it (auth_fail)", .rogue: "it sent out of turn (rogue)", .other: "for another reason (other)",
        .unknown: "the OLT does not know why (unknown)",
    ]
    static let englishScopes: [OutageScope: String] = [
        .noOutage: "this modem is on the fibre (none)", .single: "this modem alone is down (single)",
        .partial: "part of the PON port is down (partial)", .wholePort: "the whole PON port is down (whole_port)",
        .wholeOLT: "several PON ports of the OLT are down (whole_olt)", .unknown: "not known whether others are down (unknown)",
    ]
    static let englishOutageReasons: [OutageReason: String] = [
        .onuUp: "the OLT has it up", .ownStateUnknown: "its own state is not known", .neighboursNotRead: "the neighbours were not read",
        .fewStates: "of most neighbours the state is not known", .disabledByOperator: "it is switched off on the OLT",
        .neighboursUp: "neighbours are up", .noNeighbourUp: "hardly a neighbour is up", .fellTogether: "others fell within minutes of it",
        .fellApart: "those that are down fell at other times", .timesUnknown: "the OLT does not say when they fell",
        .mostlyDyingGasp: "most lost electrical power: a power cut of the area", .mostlyLostLight: "most lost their light: fibre, splitter or card",
        .otherPortsDown: "other ports are down too", .otherPortsUp: "other ports are up",
    ]
}

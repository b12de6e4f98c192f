/// What an outage's scope was concluded from.
public enum OutageReason: String, ReportEnum {
    /// The OLT says that this ONU is up.
    case onuUp = "onu_up"
    /// Nothing is known of this ONU's own state.
    case ownStateUnknown = "own_state_unknown"
    /// The other ONUs were not read: there are none, they are not known yet, or the OLT did not say it in time.
    case neighboursNotRead = "neighbours_not_read"
    /// Of most of the others the state is not known.
    case fewStates = "few_states"
    /// Switched off on the OLT.
    case disabledByOperator = "disabled_by_operator"
    /// Other ONUs of the port are up.
    case neighboursUp = "neighbours_up"
    /// Nearly no other ONU of the port is up.
    case noNeighbourUp = "no_neighbour_up"
    /// Others fell within minutes of this one.
    case fellTogether = "fell_together"
    /// Others are down, and fell at other times.
    case fellApart = "fell_apart"
    /// The OLT does not say when they fell.
    case timesUnknown = "times_unknown"
    /// Most that fell with it, it included, said that they lost mains power.
    case mostlyDyingGasp = "mostly_dying_gasp"
    /// Most that fell with it, it included, lost light.
    case mostlyLostLight = "mostly_lost_light"
    /// On no other port that was asked is an ONU up.
    case otherPortsDown = "other_ports_down"
    /// On another port ONUs are up.
    case otherPortsUp = "other_ports_up"
}

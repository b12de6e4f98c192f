/// What a column can mean to the report or to a view of an ONU, its PON port or its OLT. A column named otherwise is extra
/// knowledge of the vendor.
public enum OLTField: String, Sendable, CaseIterable {
    // MARK: Read in every lookup
    case serial
    case runStatus = "run_status"
    /// A second word on the run state, where the vendor has two columns for it.
    case phase
    case adminState = "admin_state"
    case configState = "config_state"
    case matchState = "match_state"
    /// Metres.
    case distance = "distance_m"
    case lastUp = "last_up"
    case lastDown = "last_down"
    case lastDyingGasp = "last_dying_gasp"
    case lastDownCause = "last_down_cause"
    case lineProfile = "line_profile"
    case serviceProfile = "service_profile"
    case description
    case model
    /// dBm.
    case oltRx = "olt_rx_dbm"
    case onuRx = "onu_rx_dbm"
    case onuTx = "onu_tx_dbm"
    case portTx = "port_tx_dbm"
    /// Degrees Celsius.
    case onuTemperature = "onu_temperature_c"
    case onuVoltage = "onu_voltage_mv"
    case onuBias = "onu_bias_ma"
    /// The text in which an ONU's place is written.
    case interfaceName = "interface_name"

    // MARK: Read beside a lookup
    case vendor
    case hardwareVersion = "hardware_version"
    case softwareVersion = "software_version"
    case onuMAC = "onu_mac"
    /// Seconds since the ONU started.
    case uptime = "uptime_s"
    /// Seconds since it registered.
    case online = "online_s"
    case catvRx = "catv_rx_dbm"
    case uniLink = "uni_link"
    case uniSpeed = "uni_speed"
    case uniDuplex = "uni_duplex"
    case uniAdmin = "uni_admin"
    case uniLoop = "uni_loop"
    case upPackets = "up_packets"
    case downPackets = "down_packets"
    case upBytes = "up_bytes"
    case downBytes = "down_bytes"
    case upDrops = "up_drops"
    case downDrops = "down_drops"
    case portName = "port_name"
    case portStatus = "port_status"
    case portAdmin = "port_admin"
    case portONUs = "port_onu_count"
    case portONUsOnline = "port_onus_online"
    case portONUsOffline = "port_onus_offline"
    /// Row numbers of the port's ONUs, as text.
    case portONUList = "port_onu_list"
    case portRx = "port_rx_dbm"
    case portTemperature = "port_temperature_c"
    case portVoltage = "port_voltage_mv"
    case portBias = "port_bias_ma"
    case portOpticsClass = "port_optics_class"
    case portLastUp = "port_last_up"
    case portLastDown = "port_last_down"
    case portLastDownCause = "port_last_down_cause"
    /// ONUs that knock and are not configured.
    case unauthorisedSerial = "unauthorised_serial"
    case unauthorisedSince = "unauthorised_since"
    /// Registrations of the past.
    case historySerial = "history_serial"
    case historyUp = "history_up"
    case historyDown = "history_down"
    case historyCause = "history_cause"

    /// Part of the ONU's section of a report.
    public var isInLookup: Bool {
        switch self {
        case .serial, .runStatus, .phase, .adminState, .configState, .matchState, .distance, .lastUp, .lastDown, .lastDyingGasp, .lastDownCause,
            .lineProfile, .serviceProfile, .description, .model, .oltRx, .onuRx, .onuTx, .portTx, .onuTemperature, .onuVoltage, .onuBias, .interfaceName:
            true
        default: false
        }
    }

    /// Part of the ONU's section too, but nothing of it waits for this: read in requests of its own.
    public var isDetail: Bool {
        switch self {
        case .vendor, .hardwareVersion, .softwareVersion, .uptime, .online, .uniLink, .uniSpeed, .uniDuplex, .uniAdmin, .uniLoop, .upPackets,
            .downPackets, .upBytes, .downBytes, .upDrops, .downDrops, .portStatus, .portONUs, .portONUsOnline, .portONUsOffline, .portRx,
            .portTemperature, .portVoltage, .portBias, .portOpticsClass, .portLastUp, .portLastDown, .portLastDownCause:
            true
        default: false
        }
    }
}

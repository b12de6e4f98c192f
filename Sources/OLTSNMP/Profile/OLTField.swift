/// What a column can mean to the report. A column named otherwise is extra knowledge of the vendor.
public enum OLTField: String, Sendable, CaseIterable {
    case serial
    case runStatus = "run_status"
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
}

/// What the leaves of an object about the box may be.
public enum DeviceField: String, DialectField {
    case manufacturer, model
    case hardwareVersion = "hardware_version"
    case softwareVersion = "software_version"
    case dataModelVersion = "data_model_version"
    case uptime = "uptime_s"
    case firstUse = "first_use_at"
    case cpu = "cpu_pct"
    case memoryTotal = "memory_total_kib"
    case memoryFree = "memory_free_kib"
    case memoryUsed = "memory_used_pct"
    case flashTotal = "flash_total_kib"
    case flashFree = "flash_free_kib"
    case flashUsed = "flash_used_pct"
    case informEnabled = "inform_enabled"
    case informInterval = "inform_interval_s"
    case localTime = "local_time_at"
    case timeSynchronised = "time_synchronised"

    public func accepts(_ text: String) -> Bool {
        switch self {
        case .informEnabled, .timeSynchronised: text == "true" || text == "false"
        default: true
        }
    }
}

/// What the leaves of a thermometer may be.
public enum TemperatureField: String, DialectField {
    case name
    case value = "value_c"
    case highAlarm = "high_alarm_c"
    case status
}

/// What the leaves of a firmware image may be.
public enum FirmwareField: String, DialectField {
    case name, version, status
    case bootFailure = "boot_failure"
    /// A leaf that says whether this image runs.
    case active
    /// A leaf that refers to the image that runs; it mostly stands outside the row.
    case activeReference = "active_reference"

    public func accepts(_ text: String) -> Bool { self != .active || text == "true" || text == "false" }
}

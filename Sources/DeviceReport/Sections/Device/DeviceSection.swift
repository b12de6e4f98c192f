public import struct Foundation.Date

/// What the box is and how it is doing.
public struct DeviceSection: ReportObject, Equatable {
    /// Manufacturer.
    public var manufacturer: Observed<String> = .notReported
    /// Model.
    public var model: Observed<String> = .notReported
    /// Hardware version.
    public var hardwareVersion: Observed<String> = .notReported
    /// Firmware version.
    public var softwareVersion: Observed<String> = .notReported
    /// Data model the device speaks.
    public var dataModelRoot: DataModelRoot?
    /// Version of that data model.
    public var dataModelVersion: Observed<String> = .notReported
    /// Seconds since boot, when it was read.
    public var uptimeS: Observed<Int> = .notReported
    /// The device restarted after the ACS last read its uptime; nil where the uptimes do not tell.
    public var rebootedSinceACS: Bool?
    /// Time of that boot, by the clock of who read the uptime.
    public var bootedAt: Observed<Date> = .notReported
    /// First time the device was used, by its own clock.
    public var firstUseAt: Observed<Date> = .notReported
    /// CPU load, per cent.
    public var cpuPct: Observed<Double> = .notReported
    /// Memory, KiB.
    public var memoryTotalKiB: Observed<Int> = .notReported
    /// Free memory, KiB.
    public var memoryFreeKiB: Observed<Int> = .notReported
    /// Memory in use, per cent; most firmware counts its caches as used.
    public var memoryUsedPct: Observed<Double> = .notReported
    /// Flash in use, per cent.
    public var flashUsedPct: Observed<Double> = .notReported
    /// Thermometers.
    public var temperatures: [TemperatureSensor] = []
    /// Firmware the box holds.
    public var firmwareImages: [FirmwareImage] = []
    /// Last time the device spoke to the ACS.
    public var lastInformAt: Observed<Date> = .notReported
    /// Last boot seen by the ACS.
    public var lastBootAt: Observed<Date> = .notReported
    /// Period of its informs, seconds.
    public var informIntervalS: Observed<Int> = .notReported
    /// Clock of the device.
    public var localTimeAt: Observed<Date> = .notReported
    /// Whether its clock is set by NTP.
    public var timeSynchronised: Observed<Bool> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("manufacturer", manufacturer, "Manufacturer.")
        sink.field("model", model, "Model.")
        sink.field("hardware_version", hardwareVersion, "Hardware version.")
        sink.field("software_version", softwareVersion, "Firmware version.")
        sink.field("data_model_root", dataModelRoot, "Data model the device speaks.")
        sink.field("data_model_version", dataModelVersion, "Version of that data model.")
        sink.field("uptime_s", uptimeS, "Seconds since boot, when it was read.")
        sink.field("rebooted_since_acs", rebootedSinceACS, "The device restarted after the ACS last read its uptime; null where the uptimes do not tell.")
        sink.field("booted_at", bootedAt, "Time of that boot, by the clock of who read the uptime.")
        sink.field("first_use_at", firstUseAt, "First time the device was used, by its own clock.")
        sink.field("cpu_pct", cpuPct, "CPU load, per cent.")
        sink.field("memory_total_kib", memoryTotalKiB, "Memory, KiB.")
        sink.field("memory_free_kib", memoryFreeKiB, "Free memory, KiB.")
        sink.field("memory_used_pct", memoryUsedPct, "Memory in use, per cent; most firmware counts its caches as used.")
        sink.field("flash_used_pct", flashUsedPct, "Flash in use, per cent.")
        sink.array("temperatures", temperatures, "Thermometers.")
        sink.array("firmware_images", firmwareImages, "Firmware the box holds.")
        sink.field("last_inform_at", lastInformAt, "Last time the device spoke to the ACS.")
        sink.field("last_boot_at", lastBootAt, "Last boot seen by the ACS.")
        sink.field("inform_interval_s", informIntervalS, "Period of its informs, seconds.")
        sink.field("local_time_at", localTimeAt, "Clock of the device.")
        sink.field("time_synchronised", timeSynchronised, "Whether its clock is set by NTP.")
    }
}

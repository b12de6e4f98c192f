/// The ONU as its OLT sees it. Optics count only when the same answer says that it is online.
public struct OpticalOLT: ReportObject, Equatable {
    /// Name of the OLT.
    public var name: String?
    /// PON port.
    public var port: String?
    /// ONU number.
    public var onuID: Int?
    /// State of the ONU.
    public var state: Observed<ONUState> = .notReported
    /// Administrative state.
    public var adminState: Observed<String> = .notReported
    /// Whether the configuration matches.
    public var matchState: Observed<String> = .notReported
    /// State of the configuration.
    public var configState: Observed<String> = .notReported
    /// Power the OLT receives from this ONU, dBm.
    public var rxDBm: Observed<Double> = .notReported
    /// Power the PON port sends, dBm.
    public var txDBm: Observed<Double> = .notReported
    /// Power the ONU receives, over OMCI, dBm.
    public var onuRxDBm: Observed<Double> = .notReported
    /// Power the ONU sends, over OMCI, dBm.
    public var onuTxDBm: Observed<Double> = .notReported
    /// Temperature of the ONU, degrees Celsius.
    public var onuTemperatureC: Observed<Double> = .notReported
    /// Supply of the ONU, mV.
    public var onuVoltageMV: Observed<Int> = .notReported
    /// Laser bias of the ONU, mA.
    public var onuBiasMA: Observed<Double> = .notReported
    /// Ranging distance, m.
    public var distanceM: Observed<Int> = .notReported
    /// Last time up, the OLT's local time.
    public var lastUpAt: Observed<String> = .notReported
    /// Last time down, the OLT's local time.
    public var lastDownAt: Observed<String> = .notReported
    /// Why it went down.
    public var lastDownCause: Observed<LastDownCause> = .notReported
    /// Last dying gasp, the OLT's local time.
    public var lastDyingGaspAt: Observed<String> = .notReported
    /// Line profile.
    public var lineProfile: Observed<String> = .notReported
    /// Service profile.
    public var serviceProfile: Observed<String> = .notReported
    /// Description on the OLT.
    public var description: Observed<String> = .notReported
    /// Maker of the ONU.
    public var onuVendor: Observed<String> = .notReported
    public var onuModel: Observed<String> = .notReported
    public var onuHardware: Observed<String> = .notReported
    public var onuFirmware: Observed<String> = .notReported
    /// Seconds since the ONU started.
    public var onuUptimeS: Observed<Int> = .notReported
    /// Seconds since it came up on the fibre.
    public var onlineS: Observed<Int> = .notReported
    /// Nil where its OLT counts nothing.
    public var counters: OLTCounters?
    /// Sockets of the ONU that the OLT knows.
    public var uniPorts: [OLTUNIPort] = []
    /// Nil where nothing of its port was read.
    public var ponPort: OLTPONPort?
    /// The other ONUs of the port; nil where its port is not known.
    public var neighbourhood: PONNeighbourhood?

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("name", name, "Name of the OLT.")
        sink.field("port", port, "PON port.")
        sink.field("onu_id", onuID, "ONU number.")
        sink.field("state", state, "State of the ONU.")
        sink.field("admin_state", adminState, "Administrative state.")
        sink.field("match_state", matchState, "Whether the configuration matches.")
        sink.field("config_state", configState, "State of the configuration.")
        sink.field("rx_dbm", rxDBm, "Power the OLT receives from this ONU, dBm.")
        sink.field("tx_dbm", txDBm, "Power the PON port sends, dBm.")
        sink.field("onu_rx_dbm", onuRxDBm, "Power the ONU receives, over OMCI, dBm.")
        sink.field("onu_tx_dbm", onuTxDBm, "Power the ONU sends, over OMCI, dBm.")
        sink.field("onu_temperature_c", onuTemperatureC, "Temperature of the ONU, degrees Celsius.")
        sink.field("onu_voltage_mv", onuVoltageMV, "Supply of the ONU, mV.")
        sink.field("onu_bias_ma", onuBiasMA, "Laser bias of the ONU, mA.")
        sink.field("distance_m", distanceM, "Ranging distance, m.")
        sink.field("last_up_at", lastUpAt, "Last time up, the OLT's local time.")
        sink.field("last_down_at", lastDownAt, "Last time down, the OLT's local time.")
        sink.field("last_down_cause", lastDownCause, "Why it went down.")
        sink.field("last_dying_gasp_at", lastDyingGaspAt, "Last dying gasp, the OLT's local time.")
        sink.field("line_profile", lineProfile, "Line profile.")
        sink.field("service_profile", serviceProfile, "Service profile.")
        sink.field("description", description, "Description on the OLT.")
        sink.field("onu_vendor", onuVendor, "Maker of the ONU.")
        sink.field("onu_model", onuModel, "Model of the ONU.")
        sink.field("onu_hardware", onuHardware, "Hardware version of the ONU.")
        sink.field("onu_firmware", onuFirmware, "Firmware of the ONU.")
        sink.field("onu_uptime_s", onuUptimeS, "Seconds since the ONU started.")
        sink.field("online_s", onlineS, "Seconds since it came up on the fibre.")
        sink.object("counters", counters, "What the OLT has counted of the ONU.")
        sink.array("uni_ports", uniPorts, "Sockets of the ONU.")
        sink.object("pon_port", ponPort, "The PON port it hangs on.")
        sink.object("neighbourhood", neighbourhood, "The other ONUs of the port.")
    }
}

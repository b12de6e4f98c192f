public import DeviceReport

public import struct Foundation.Date

/// What the customer should have, by the operator's books. The JSON pointer of a value is `/plan/` and the name given with it.
public struct ServicePlan: Sendable, Equatable {
    /// Mbit/s: `down_mbps`.
    public var downMbps: Double?
    /// `vlan_id`.
    public var vlanID: Int?
    /// `has_ipv6`.
    public var hasIPv6: Bool?
    /// The firmware the model should run, since when, and whether it repairs a known fault: `firmware_version`, `firmware_since`.
    public var firmwareVersion: String?
    public var firmwareSince: Date?
    public var firmwareRepairs = false
    /// Loss of the splitters between OLT and ONU, dB: `splitter_loss_db`.
    public var splitterLossDB: Double?
    /// What the customer's file says is installed: `serial`, `gpon_sn`, `mac`.
    public var serial: String?
    public var gponSN: GPONSerial?
    public var mac: MACAddress?

    public init() {}
}

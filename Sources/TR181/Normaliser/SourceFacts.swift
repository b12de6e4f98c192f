public import struct Foundation.Date
public import DeviceReport

/// What a source knows of a device beside its parameters.
public struct SourceFacts: Sendable, Equatable {
    public var identity = DeviceIdentity()
    /// The device's last session at the ACS.
    public var lastInformAt: Date?
    /// The last boot the ACS heard of.
    public var lastBootAt: Date?

    public init() {}

    /// The head of a GenieACS document.
    public init(_ document: NBIDocument) {
        identity = DeviceIdentity(
            serial: document.serialNumber, acsID: document.acsID.isEmpty ? nil : document.acsID, vendor: document.manufacturer,
            oui: document.oui, productClass: document.productClass)
        lastInformAt = document.lastInformMs.map(TreeScope.date)
        lastBootAt = document.lastBootMs.map(TreeScope.date)
    }
}

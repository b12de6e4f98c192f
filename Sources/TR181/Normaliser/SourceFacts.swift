public import DeviceReport

public import struct Foundation.Date

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
        lastInformAt = document.lastInformMs.flatMap(TreeScope.date)
        lastBootAt = document.lastBootMs.flatMap(TreeScope.date)
    }
}

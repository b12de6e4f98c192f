public import DeviceReport

/// What each end of a line bears. The class of the OLT's transceiver says nothing of the modem's: a B+ modem on a C+ port hears no better.
public struct LineLimits: Sendable, Equatable {
    /// Class the modem is judged by; nil where no limits are known.
    public let onuClass: OpticsClass?
    /// Class the OLT is judged by: the one it says, else the usual one.
    public let oltClass: OpticsClass?
    public let onu: OpticsLimits?
    public let olt: OpticsLimits?
    /// Above the sensitivity by less than this a line works, and not for long. dB.
    public let margin: Double

    public init(_ section: OpticalSection?, thresholds: Thresholds = Thresholds()) {
        let usual = OpticsClass.usual(section?.technology)
        onuClass = thresholds.onuClass ?? usual
        oltClass = section?.olt?.ponPort?.opticsClass.value.flatMap(OpticsClass.init(said:)) ?? thresholds.oltClass ?? usual
        onu = onuClass.flatMap { thresholds.optics[$0] }
        olt = oltClass.flatMap { thresholds.optics[$0] }
        margin = thresholds.fibre.marginDB
    }
}

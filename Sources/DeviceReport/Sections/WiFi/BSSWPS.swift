/// Joining a network by button or PIN.
public struct BSSWPS: ReportObject, Equatable {
    /// On.
    public var enabled: Observed<Bool> = .notReported
    /// A PIN is accepted, which can be guessed.
    public var pinEnabled: Observed<Bool> = .notReported
    /// Locked after wrong PINs.
    public var locked: Observed<Bool> = .notReported

    public init() {}

    public func visit(_ sink: inout some ReportSink) {
        sink.field("enabled", enabled, "On.")
        sink.field("pin_enabled", pinEnabled, "A PIN is accepted, which can be guessed.")
        sink.field("locked", locked, "Locked after wrong PINs.")
    }
}

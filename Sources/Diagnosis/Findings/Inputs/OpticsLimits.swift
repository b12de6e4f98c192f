/// What the optics of a class bear, dBm.
public struct OpticsLimits: Sendable, Equatable {
    /// Least and most the modem may receive.
    public var onuReceives: ClosedRange<Double>
    /// What the modem should send.
    public var onuSends: ClosedRange<Double>
    /// Least the OLT must receive; nil where no table at hand says it.
    public var oltSensitivity: Double?

    public init(onuReceives: ClosedRange<Double>, onuSends: ClosedRange<Double>, oltSensitivity: Double?) {
        self.onuReceives = onuReceives
        self.onuSends = onuSends
        self.oltSensitivity = oltSensitivity
    }

    /// Tables of G.984.2 (2019) and G.9807.1 (2020).
    public static let standard: [OpticsClass: OpticsLimits] = [
        .bPlus: OpticsLimits(onuReceives: -27...(-8), onuSends: 0.5...5, oltSensitivity: -28),
        .c: OpticsLimits(onuReceives: -28...(-8), onuSends: 0.5...5, oltSensitivity: nil),
        .cPlus: OpticsLimits(onuReceives: -30...(-8), onuSends: 0.5...5, oltSensitivity: -32),
        .n1: OpticsLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: -26),
        .n2: OpticsLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: -28),
        .e1: OpticsLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: -30),
        .e2: OpticsLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: nil),
    ]
}

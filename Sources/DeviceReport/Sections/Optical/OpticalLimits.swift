/// What the receivers of a PON bear: class B+ of G.984.2 for GPON, class N1 of G.9807.1 for XGS-PON. dBm.
///
/// The class is an assumption, since no source tells it: who judges by these limits says so.
public struct OpticalLimits: Sendable, Equatable {
    /// Least and most the modem may receive.
    public var onuReceives: ClosedRange<Double>
    /// What the modem should send.
    public var onuSends: ClosedRange<Double>
    /// Least the OLT must receive.
    public var oltSensitivity: Double
    /// Class of optics that was assumed.
    public var className: String

    /// Above the sensitivity by less than this a line works, and not for long. dB.
    public static let margin = 2.0

    /// Nil where no limits are known. A modem that does not say what it speaks is taken for GPON.
    public static func of(_ technology: PONTechnology?) -> OpticalLimits? {
        switch technology {
        case .gpon, .unknown, nil: OpticalLimits(onuReceives: -27...(-8), onuSends: 0.5...5, oltSensitivity: -28, className: "B+")
        case .xgsPon: OpticalLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: -26, className: "N1")
        case .xgPon, .ngPon2, .epon: nil
        }
    }
}

import DeviceReport

/// What the receivers of a PON bear, for the reader to compare with: class B+ of G.984.2, class N1 of G.9807.1. dBm.
struct OpticalLimits: Sendable, Equatable {
    /// Least and most the modem may receive.
    var onuReceives: ClosedRange<Double>
    /// What the modem should send.
    var onuSends: ClosedRange<Double>
    /// Least the OLT must receive.
    var oltSensitivity: Double
    /// Class of optics that was assumed.
    var className: String

    /// Above the sensitivity by less than this, a link is weak, dB.
    static let margin = 2.0

    /// Nil where no limits are known. A modem that does not say what it speaks is taken for GPON.
    static func of(_ technology: PONTechnology?) -> OpticalLimits? {
        switch technology {
        case .gpon, .unknown, nil: OpticalLimits(onuReceives: -27...(-8), onuSends: 0.5...5, oltSensitivity: -28, className: "B+")
        case .xgsPon: OpticalLimits(onuReceives: -28...(-9), onuSends: 4...9, oltSensitivity: -26, className: "N1")
        case .xgPon, .ngPon2, .epon: nil
        }
    }

    func onuMark(received value: Double) -> TextMark {
        if value < onuReceives.lowerBound { return .alarm }
        return value < onuReceives.lowerBound + Self.margin || value > onuReceives.upperBound ? .notice : .ok
    }

    func oltMark(received value: Double) -> TextMark {
        if value < oltSensitivity { return .alarm }
        return value < oltSensitivity + Self.margin ? .notice : .ok
    }
}

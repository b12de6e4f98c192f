internal import DeviceReport

/// Radio levels in the scales that devices use.
public enum Signal {
    /// RCPI (0...220) to dBm: v/2 - 110. 0 is unset or at most -110, 220 and above saturated, reserved or not available. A negative
    /// number is dBm already, a defect of some vendors.
    public static func rcpi(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { raw in
            if raw < 0 { return level(raw) }
            if raw == 0 || raw == 255 { return .unknown(.sentinel) }
            return raw < 220 ? .value(raw / 2 - 110) : .unknown(.outOfRange)
        }
    }

    /// A level already in dBm, -120...-1. Zero is what firmware leaves where it measures nothing; a positive number is no level.
    public static func dbm(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap(level)
    }

    /// The same of a number.
    static func level(_ value: Double) -> Decoded<Double> {
        if value == 0 { return .unknown(.notImplemented) }
        return (-120..<0).contains(value) ? .value(value) : .unknown(.outOfRange)
    }

    /// Noise (ANPI): the scale of RCPI.
    public static func noise(_ text: String) -> Decoded<Double> { rcpi(text) }

    /// Channel utilisation 0...255 to percent.
    public static func utilization(_ text: String) -> Decoded<Double> {
        Scalar.integer(text).flatMap { raw in
            (0...255).contains(raw) ? .value(Double(raw) * 100 / 255) : .unknown(.outOfRange)
        }
    }
}

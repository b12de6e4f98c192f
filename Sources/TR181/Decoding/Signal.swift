internal import DeviceReport
internal import Foundation

/// Radio and optical levels in the scales that devices use.
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

    /// Optical power from tenths of a microwatt to dBm: 10 log10(raw / 10000). Zero is no light. A negative number is dBm already,
    /// or tenths of dBm below -60. Outside -45...+12 dBm nothing is believed.
    public static func opticalTenthsOfMicrowatt(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { raw in
            if raw == 0 { return .unknown(.noLight) }
            let level = raw > 0 ? 10 * log10(raw / 10_000) : raw < -60 ? raw / 10 : raw
            return plausibleOptical(level)
        }
    }

    /// Optical power in dBm, a number or a text with the unit. Zero is what firmware leaves where it measures nothing.
    public static func opticalDBm(_ text: String) -> Decoded<Double> { optical(text, divisor: 1) }

    /// Optical power in thousandths of dBm, as `Optical.Interface` has it.
    public static func opticalThousandths(_ text: String) -> Decoded<Double> { optical(text, divisor: 1000) }

    /// Optical power in tenths of dBm, as `XPON` and `SFPs` have it.
    public static func opticalTenths(_ text: String) -> Decoded<Double> { optical(text, divisor: 10) }

    private static func optical(_ text: String, divisor: Double) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { raw in
            if raw == 0 { return .unknown(.notImplemented) }
            return raw <= -40 * divisor && raw >= -45 * divisor ? .unknown(.noLight) : plausibleOptical(raw / divisor)
        }
    }

    private static func plausibleOptical(_ level: Double) -> Decoded<Double> {
        if level <= -40 { return level >= -45 ? .unknown(.noLight) : .unknown(.outOfRange) }
        return level <= 12 ? .value(level) : .unknown(.outOfRange)
    }

    /// Temperature from 256ths of a degree Celsius, as SFF-8472 has it.
    public static func temperature256(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { raw in
            if raw == 0 { return .unknown(.notImplemented) }
            let celsius = (raw > 32_767 ? raw - 65_536 : raw) / 256
            return (-60...150).contains(celsius) ? .value(celsius) : .unknown(.outOfRange)
        }
    }

    /// Temperature in degrees Celsius; -274 is "no reading".
    public static func celsius(_ text: String) -> Decoded<Double> {
        Scalar.decimal(text).flatMap { $0 <= -273 ? .unknown(.sentinel) : (-60...150).contains($0) ? .value($0) : .unknown(.outOfRange) }
    }
}

public import DeviceReport

/// An ONU whose received power is known from elsewhere, such as a power meter or the modem itself.
public struct KnownONU: Sendable, Equatable {
    public enum Key: Sendable, Equatable {
        case serial(GPONSerial)
        /// The ONU's row number, for OLTs that say no serial.
        case row(OID)
    }

    public var key: Key
    /// dBm.
    public var rx: Double

    public init(key: Key, rx: Double) {
        self.key = key
        self.rx = rx
    }

    /// Reads `TPLGB40A1001=-18.5`, or `#1.17=-18.5` with a row number.
    public init?(_ text: String) {
        guard let equals = text.lastIndex(of: "="), let rx = Double(text[text.index(after: equals)...]), (-60...20).contains(rx) else { return nil }
        let name = text[..<equals]
        if name.first == "#" {
            guard let row = OID(name.dropFirst()) else { return nil }
            self.init(key: .row(row), rx: rx)
        } else {
            guard let serial = GPONSerial(String(name)) else { return nil }
            self.init(key: .serial(serial), rx: rx)
        }
    }
}

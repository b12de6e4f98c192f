public import DeviceReport

/// What names an ONU on its OLT: a PON serial, or on EPON its MAC address.
public enum ONUKey: Sendable, Hashable {
    case serial(GPONSerial)
    case mac(MACAddress)

    /// The key in eight octets. A serial begins with a letter and a MAC address has 48 bits, so no two keys are one number.
    var packed: UInt64 {
        switch self {
        case .serial(let serial): serial.octets.reduce(0) { $0 << 8 | UInt64($1) }
        case .mac(let mac): mac.bits
        }
    }

    /// - Returns: nil for a number that is no key.
    init?(packed: UInt64) {
        if packed >> 48 == 0 {
            guard let mac = MACAddress(Hex.lower((0..<6).map { UInt8(truncatingIfNeeded: packed >> UInt64(40 - 8 * $0)) })) else { return nil }
            self = .mac(mac)
        } else {
            guard let serial = GPONSerial(octets: (0..<8).map { UInt8(truncatingIfNeeded: packed >> UInt64(56 - 8 * $0)) }) else { return nil }
            self = .serial(serial)
        }
    }
}

extension DeviceIdentity {
    /// What an OLT knows of a device under a name.
    init(_ key: ONUKey, model: String? = nil) {
        switch key {
        case .serial(let serial): self.init(gponSN: serial, model: model)
        case .mac(let mac): self.init(mac: mac, model: model)
        }
    }

    /// Under which names an OLT may know the device, the likely one first.
    var onuKeys: [ONUKey] { [gponSN.map { .serial($0) }, mac.map { .mac($0) }].compactMap { $0 } }
}

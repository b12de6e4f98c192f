/// One validated key of a device. Nothing else ever reaches a query: wildcards, quotes and regular
/// expressions cannot be expressed.
public enum DeviceKey: Sendable, Hashable {
    /// TR-069 serial: 1…64 of `A-Z a-z 0-9 _ . : -`.
    case serial(String)
    case mac(MACAddress)
    case gponSN(GPONSerial)
    /// The ACS's own id, `OUI-ProductClass-Serial`, percent-encoded inside: 1…200 of `A-Z a-z 0-9 _ % -`.
    case acsID(String)

    /// Why a key was refused.
    public enum Invalid: String, Error, Sendable {
        case empty
        case tooLong = "too_long"
        case badCharacter = "bad_character"
        case badMAC = "bad_mac"
        case badGPONSerial = "bad_gpon_serial"
        case badID = "bad_id"
    }

    public static func serial(validating text: String) throws(Invalid) -> DeviceKey {
        try check(text, max: 64) { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
        return .serial(text)
    }

    public static func mac(validating text: String) throws(Invalid) -> DeviceKey {
        guard let mac = MACAddress(text) else { throw .badMAC }
        return .mac(mac)
    }

    public static func gponSN(validating text: String) throws(Invalid) -> DeviceKey {
        guard let serial = GPONSerial(text) else { throw .badGPONSerial }
        return .gponSN(serial)
    }

    public static func acsID(validating text: String) throws(Invalid) -> DeviceKey {
        try check(text, max: 200) { isWord($0) || $0 == UInt8(ascii: "%") }
        let dashes = text.utf8.filter { $0 == UInt8(ascii: "-") }.count
        guard dashes >= 1, escapesAreWhole(text) else { throw .badID }
        return .acsID(text)
    }

    /// Any of them: the most specific form that fits wins.
    public static func any(validating text: String) throws(Invalid) -> DeviceKey {
        // Twelve hex digits are an address: no vendor id of a PON serial is spelt with A to F alone.
        if let mac = MACAddress(text) { return .mac(mac) }
        if let gpon = GPONSerial(text) { return .gponSN(gpon) }
        if let id = try? acsID(validating: text), looksLikeACSID(text) { return id }
        return try serial(validating: text)
    }

    /// A key by the name of its kind (`serial`, `mac`, `gpon_sn`, `id`, or `q` for any of them); nil when there is no such kind.
    public static func named(_ kind: String, validating text: String) throws(Invalid) -> DeviceKey? {
        switch kind {
        case "serial": try serial(validating: text)
        case "mac": try mac(validating: text)
        case "gpon_sn": try gponSN(validating: text)
        case "id": try acsID(validating: text)
        case "q": try any(validating: text)
        default: nil
        }
    }

    /// Which kind of key this is, as the query parameter names it.
    public var kind: String {
        switch self {
        case .serial: "serial"
        case .mac: "mac"
        case .gponSN: "gpon_sn"
        case .acsID: "id"
        }
    }

    /// The key in canonical text.
    public var text: String {
        switch self {
        case .serial(let text), .acsID(let text): text
        case .mac(let mac): mac.description
        case .gponSN(let serial): serial.description
        }
    }

    private static func check(_ text: String, max: Int, _ allowed: (UInt8) -> Bool) throws(Invalid) {
        if text.isEmpty { throw .empty }
        if text.utf8.count > max { throw .tooLong }
        for byte in text.utf8 where !allowed(byte) { throw .badCharacter }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func looksLikeACSID(_ text: String) -> Bool {
        let head = text.utf8.prefix { $0 != UInt8(ascii: "-") }
        return head.count == 6 && head.allSatisfy { (48...57).contains($0) || (65...70).contains($0) }
    }

    /// Every `%` is followed by two hex digits: a lone one takes an NBI worker down.
    private static func escapesAreWhole(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
            let digits = bytes[(index + 1)...].prefix(2)
            guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0) }) else { return false }
        }
        return true
    }
}

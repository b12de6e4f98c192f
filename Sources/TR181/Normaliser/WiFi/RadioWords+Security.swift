import DeviceReport

extension RadioWords {
    /// A mode as TR-181 writes it (`WPA2-WPA3-Personal`), as scans do (`WPA-WPA2`), or as the report does (`wpa2_wpa3`). Dialects write
    /// `open` for a network without security, since `none` stands for nothing elsewhere.
    static func security(_ raw: String) -> Decoded<WiFiSecurity> {
        Scalar.string(raw).map { word($0.lowercased()) }
    }

    private static func word(_ mode: String) -> WiFiSecurity {
        if mode == "open" { return .none }
        if let word = WiFiSecurity(rawValue: mode) { return word }
        if mode.contains("enterprise") { return .enterprise }
        if mode.hasPrefix("wep") { return .wep }
        if mode.hasPrefix("owe") { return .owe }
        switch mode {
        case "wpa-personal": return .wpa
        case "wpa2-personal": return .wpa2
        case "wpa-wpa2-personal", "wpa-wpa2": return .wpaWpa2
        case "wpa3-personal", "wpa3-sae": return .wpa3
        case "wpa2-wpa3-personal", "wpa3-personal-transition", "wpa2-psk-wpa3-sae": return .wpa2Wpa3
        default: return .unknown
        }
    }
}

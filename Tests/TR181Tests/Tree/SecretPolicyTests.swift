import Foundation
import TR181
import Testing

@Suite("Secret names")
struct SecretPolicyTests {
    static let rule = #"(?i)(pass(word|phrase|wd)?|pwd|psk|presharedkey|wepkey|secret|private.?key|token|pin$|gponpwd|loid|authkey|keyphrase)"#

    @Test(
        "secrets of the standards and of vendors",
        arguments: [
            "Password", "ConnectionRequestPassword", "STUNPassword", "WEPKey", "PreSharedKey", "KeyPassphrase", "SAEPassphrase", "RadiusSecret",
            "SecondaryRadiusSecret", "PIN", "Secret", "ConfigPassword", "AuthPassword", "AuthUserName", "KeyPassPhrase", "LoidPwd", "GponPwd",
            "X_TP_WEPKey1", "X_HW_Loid", "PrivateKey", "private_key", "Private-Key", "AccessToken", "X_TP_WifiPwd", "WPSPIN", "X_HW_RouteProtocolAuthKey",
            "keyphrase", "SharedKey", "Option60", "DeviceLog", "PSK", "PrivateXXKey", "EncryptionKey", "AuthenticationKey", "AuthenticationCode", "KeyValue",
            "WEPKey4", "ROCommunity", "PINCode", "PUK", "Reset", "ForceSample",
        ])
    func secret(_ name: String) {
        #expect(SecretPolicy.isSecret(lastSegment: name))
    }

    @Test(
        "ordinary names",
        arguments: [
            "", "p", "pi", "Ping", "PinStatus", "SSID", "Username", "RXPower", "GponSn", "Privatekez", "Pas", "SupportedOptions", "Option",
            "PhysAddress", "KeyExchange", "Topology", "SpinUp", "AutoChannelEnable", "wep", "OptionalField",
        ])
    func ordinary(_ name: String) {
        #expect(!SecretPolicy.isSecret(lastSegment: name))
    }

    @Test(
        "objects that are kept out whole",
        arguments: [
            "VendorLogFile", "DeviceLog", "X_HW_DeviceLog", "StorageService", "SentOption", "X_HW_DHCPOPTION125", "CallLog", "X_TP_ParentalControl",
            "PreSharedKey",
        ])
    func objects(_ name: String) {
        #expect(SecretPolicy.isSecret(object: name))
        #expect(SecretPolicy.isSecret(path: "Device.A.\(name).1.Anything"))
    }

    @Test("attributes of the web interface")
    func web() {
        for name in ["primaryPSK", "PPPUserName", "PPPPassword", "WPSAPPin", "WPSAPPinLock", "guestPwd", "radiusServerSecret", "adminPin"] {
            #expect(SecretPolicy.isSecret(webAttribute: name))
        }
        for name in ["IPPing", "X_TP_PingHost", "connStatusV4", "MACAddress", "signalStrength"] {
            #expect(!SecretPolicy.isSecret(webAttribute: name))
        }
    }

    @Test("random names: whatever the written rule matches is secret")
    func againstRegex() throws {
        let rule = try NSRegularExpression(pattern: Self.rule)
        let parts = [
            "pass", "PassWord", "pwd", "PSK", "wep", "Key", "key", "secret", "private", "_", "token", "pin", "Pin", "gpon", "loid", "auth", "a", "Z", "1", "sk",
            "ps",
        ]
        var random = SeededGenerator(seed: 181)
        for _ in 0..<20_000 {
            let name = (0..<Int.random(in: 1...4, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let expected = rule.firstMatch(in: name, range: NSRange(name.startIndex..., in: name)) != nil
            let lower = name.lowercased()
            var stem = lower[...]
            while stem.last?.isNumber == true { stem.removeLast() }
            let own = lower.contains("sharedkey") || lower.contains("authusername") || (lower.count >= 3 && (stem.hasSuffix("key") || stem.hasSuffix("pin")))
            #expect(SecretPolicy.isSecret(lastSegment: name) == (expected || own), "\(name)")
        }
    }
}

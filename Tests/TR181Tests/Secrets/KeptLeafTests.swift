import Foundation
import TR181
import Testing
import Yams

@Suite("What a diagnosis needs is not taken for a secret")
struct KeptLeafTests {
    @Test(
        "flags, counts and row numbers beside the secrets",
        arguments: [
            "HexadecimalPassword", "PasswordRequired", "PasswordReset", "PasswordUserSelectable", "AllowPasswordLogin", "WEPKeyIndex", "X_TP_WEPKeyIndex",
            "X_TP_KeyIndex", "KeyErrors", "TotalPSKFailures", "SecurityModeEnabled", "ModeEnabled", "ModesSupported", "EncryptionMode", "MFPConfig",
            "BeaconType",
            "WPAEncryptionModes", "RekeyingInterval", "IEEE11iEncryptionModes", "ConnectionRequestURL", "ConnectionRequestUsername", "STUNUsername", "Username",
            "X_TP_WPSPinLock", "PassthroughEnable", "ParameterKey", "CommandKey", "BridgeKey", "FilterKey", "AvailableInterfaceKey", "GponSn", "SnType",
            "LastConnectionError", "ResetCount", "LastPMKId", "TLSKeyExchangeProtocols", "SRTPKeyingMethods", "AutoResetInterval", "ProvisioningCode",
        ])
    func kept(_ name: String) {
        #expect(!SecretPolicy.isSecret(lastSegment: name))
    }

    @Test("every leaf and object that a shipped dialect names")
    func dialects() throws {
        let folder = Recorded.root.appendingPathComponent("profiles/cpe")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "yaml" }
        var seen = 0
        for file in files {
            guard let node = try Yams.compose(yaml: String(contentsOf: file, encoding: .utf8)) else { continue }
            for word in Self.words(node) {
                let segments = word.split(separator: ".").map(String.init)
                seen += 1
                #expect(!SecretPolicy.isSecret(lastSegment: segments.last ?? ""), "\(file.lastPathComponent): \(word)")
                for object in segments.dropLast() { #expect(!SecretPolicy.isSecret(object: object), "\(file.lastPathComponent): \(word)") }
            }
        }
        #expect(seen > 200)
    }

    /// Names and paths of a dialect: scalars that are one word. What a map turns words of a device into is no name.
    private static func words(_ node: Node) -> [String] {
        switch node {
        case .scalar(let scalar):
            let isName = scalar.string.utf8.allSatisfy { byte in byte < 128 && (byte == 46 || byte > 47) || byte == 45 }
            return isName ? [scalar.string] : []
        case .sequence(let list): return list.flatMap(words)
        case .mapping(let map): return map.filter { $0.key.string?.hasSuffix("map") != true }.flatMap { words($0.value) }
        default: return []
        }
    }
}

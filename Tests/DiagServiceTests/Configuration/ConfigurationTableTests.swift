import Testing

@testable import DiagService

@Suite struct ConfigurationTableTests {
    @Test func namesAreUniqueAndDefaultsAreValid() throws {
        #expect(Set(ConfigurationKey.all.map(\.name)).count == ConfigurationKey.all.count)
        #expect(Set(ConfigurationKey.all.map(\.environmentName)).count == ConfigurationKey.all.count)
        for key in ConfigurationKey.all {
            if let text = key.defaultText { _ = try key.kind.value(text) }
            #expect(key.summary.hasSuffix("."), "\(key.name)")
            #expect(key.components.count == (key.name.hasPrefix("olt.") ? 3 : 2), "\(key.name)")
            #expect((key.kind == .secretFile) == (key.secretName != nil), "\(key.name)")
        }
    }

    @Test func everyVariableLeadsBackToItsKey() {
        for key in ConfigurationKey.all {
            let named = key.named("core-1")
            #expect(EnvironmentSettings.key(of: named.environmentName) == named.name)
        }
    }

    @Test func noPartOfAnOLTKeyEndsInAnotherOne() {
        for part in ConfigurationTable.oltParts {
            #expect(!ConfigurationTable.oltParts.contains { $0 != part && $0.hasSuffix("_" + part) }, "\(part)")
        }
    }

    @Test func everyKeyChangesWhatItNames() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("secret", "longenough")
        for field in ConfigurationTable.service where field.key.kind != .secretFile {
            var settings = DiagConfiguration()
            field.store(try field.key.kind.value(Self.other(field.key, secret)), &settings)
            #expect("\(settings)" != "\(DiagConfiguration())", "\(field.key.name)")
        }
        for field in ConfigurationTable.olt where field.key.kind != .secretFile {
            var settings = DiagConfiguration.OLT()
            field.store(try field.key.kind.value(Self.other(field.key, secret)), &settings)
            #expect(settings != DiagConfiguration.OLT(), "\(field.key.name)")
        }
    }

    /// A valid value that is not the default.
    private static func other(_ key: ConfigurationKey, _ path: String) -> String {
        switch key.kind {
        case .text, .headerName: "other"
        case .host, .address: "192.0.2.9"
        case .url: "http://other.example"
        case .path, .secretFile: path
        case .integer(let range): String(key.defaultText == String(range.upperBound) ? range.lowerBound : range.upperBound)
        case .bool: key.defaultText == "true" ? "false" : "true"
        case .choice(let words): words.last == key.defaultText ? words.first ?? "" : words.last ?? ""
        }
    }

    @Test func theReferenceHasARowForEachKey() {
        let lines = ConfigurationKey.markdownTable().split(separator: "\n")
        #expect(lines.count == ConfigurationKey.all.count + 2)
        #expect(lines.contains("| `listen.port` | `DIAG_LISTEN_PORT` | 0…65535 | `8080` | Port to listen on; 0 takes any free one. |"))
        #expect(lines.contains { $0.hasPrefix("| `olt.<name>.address` | `DIAG_OLT_<NAME>_ADDRESS` | numeric address |  |") })
        #expect(lines.allSatisfy { $0.filter { $0 == "|" }.count == 6 })
    }
}

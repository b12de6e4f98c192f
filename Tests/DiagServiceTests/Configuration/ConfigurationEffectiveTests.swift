import Testing

@testable import DiagService

@Suite struct ConfigurationEffectiveTests {
    private func loaded(_ folder: TemporaryFolder) throws -> (file: String, configuration: DiagConfiguration) {
        try folder.write("password", "hunter2hunter2\n")
        let yaml = """
            acs:
              base_url: https://acs.example:7557
              auth: basic
              username: 'di"ag\\'
              password_file: password
            olt:
              core-1:
                address: 192.0.2.1
                community_file: password
            profiles: {path: /srv/profiles}
            """
        let file = try folder.write("diag.yaml", yaml)
        return (file, try DiagConfiguration.load(file: file, environment: ["DIAG_LISTEN_PORT": "9000"], flags: ["log.level": "debug"]))
    }

    @Test func tellsTheOriginOfEachValueAndMasksSecrets() throws {
        let folder = try TemporaryFolder()
        let (file, configuration) = try loaded(folder)
        let lines = Set(configuration.effective().split(separator: "\n").map(String.init))
        #expect(
            lines.isSuperset(of: [
                "listen:", "  host: \"127.0.0.1\"  # default", "  port: 9000  # environment DIAG_LISTEN_PORT", "  level: \"debug\"  # flag log.level",
                "  base_url: \"https://acs.example:7557\"  # file \(file):2", "  password_file: \"\(folder.path)/password\"  # file \(file):5",
                "  # password: \"********\"", "  # header_name: not set", "olt:", "  core-1:", "    address: \"192.0.2.1\"  # file \(file):8",
                "    # community: \"********\"",
            ]))
        #expect(!configuration.effective().contains("hunter2"))
        #expect(!"\(configuration)".contains("hunter2"))
    }

    @Test func canBeReadBackToTheSame() throws {
        let folder = try TemporaryFolder()
        let (_, configuration) = try loaded(folder)
        let again = try DiagConfiguration.load(file: try folder.write("effective.yaml", configuration.effective()), environment: [:], flags: [:])
        #expect(again.listen == configuration.listen)
        #expect(again.log == configuration.log)
        #expect(again.acs == configuration.acs)
        #expect(again.acs.username == "di\"ag\\")
        #expect(again.bridge == configuration.bridge)
        #expect(again.olts == configuration.olts)
        #expect(again.warnings == [])
        #expect(again.entries.map(\.text) == configuration.entries.map(\.text))
    }

    @Test func listsEveryKeyOnce() throws {
        let configuration = try DiagConfiguration.load(file: nil, environment: [:], flags: [:])
        #expect(configuration.entries.map(\.key) == ConfigurationTable.service.map(\.key))
        #expect(configuration.effective().hasPrefix("listen:\n  host: \"127.0.0.1\"  # default\n"))
    }
}

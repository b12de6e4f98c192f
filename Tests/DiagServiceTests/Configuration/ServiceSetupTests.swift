import Foundation
import Testing

@testable import DiagService

@Suite("What a configuration makes of the ONU directory's file")
struct ServiceSetupTests {
    private func setup(_ folder: TemporaryFolder, _ path: String) throws -> ServiceSetup {
        let yaml = """
            profiles: {path: \(ReplayTests.root.appendingPathComponent("profiles").path)}
            olt_directory: {path: \(path)}
            olt:
              a1: {address: 127.0.0.1, community_file: \(try folder.write("community", "public"))}
            """
        return try DiagConfiguration.load(file: try folder.write("diag.yaml", yaml), environment: [:], flags: [:]).serviceSetup()
    }

    @Test("a new file is made and kept")
    func made() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("here", "") + ".sqlite"
        #expect(try setup(folder, path).onuStore != nil)
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try setup(folder, path).onuStoreProblem == nil)
    }

    @Test("a damaged one is set aside, and said")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("onus.sqlite", String(repeating: "no database ", count: 400))
        let setup = try setup(folder, path)
        #expect(setup.onuStore != nil && setup.onuStoreProblem?.isEmpty == false)
    }

    @Test("where none can be made the service does not start, with the key in the error")
    func impossible() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("file", "")
        #expect { try setup(folder, file + "/onus.sqlite") } throws: { ($0 as? SetupError)?.description.hasPrefix("olt_directory.path: ") == true }
    }
}

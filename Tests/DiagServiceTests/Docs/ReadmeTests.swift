import DiagService
import Foundation
import Testing

@Suite struct ReadmeTests {
    @Test func theConfigurationReferenceIsTheTableOfKeys() throws {
        let readme = try String(contentsOf: ReplayTests.root.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains(ConfigurationKey.markdownTable()), "paste the output of `diag config --reference`")
    }
}

import DeviceReport
import Foundation
import Testing

@testable import OLTSNMP

/// What must hold for every profile that comes with the project. Worked examples are checked when a profile is loaded.
@Suite struct EveryShippedProfile {
    static let files: [String] = {
        let folder = Shared.packageRoot + "/profiles/olt"
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func profile(_ file: String) throws -> OLTProfile {
        try OLTProfile(contentsOf: Shared.packageRoot + "/profiles/olt/" + file)
    }

    @Test(arguments: files) func loadsAndIsNamedLikeItsFile(_ file: String) throws {
        let profile = try Self.profile(file)
        #expect(profile.name + ".yaml" == file)
        #expect(!profile.examples.isEmpty)
    }
}

import Yams

@testable import TR181

/// A piece of a dialect file.
enum YAMLText {
    static func object(_ yaml: String) throws -> YAMLObject? {
        try Yams.compose(yaml: yaml).map { try YAMLObject($0, file: "test.yaml", place: "") }
    }
}

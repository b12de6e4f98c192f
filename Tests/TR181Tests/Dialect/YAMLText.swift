import ProfileYAML

@testable import TR181

/// A piece of a dialect file.
enum YAMLText {
    static func object(_ yaml: String) throws -> YAMLObject? { try YAMLObject(YAMLNode(yaml: yaml, file: "test.yaml"), place: "") }
}

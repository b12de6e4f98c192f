import Foundation
import ProfileYAML
import Yams

/// Reads the YAML file of the configuration into dotted keys, each with its line.
struct SettingsFile {
    static let limit = 1 << 20

    let path: String
    /// Where relative paths of the file start.
    var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

    /// The settings in the order of the file. What is not a setting goes to the reader.
    func read(_ reader: inout LayerReader) -> [RawSetting] {
        do {
            let (bytes, _) = try BoundedFile.read(path, limit: Self.limit)
            return parse(bytes, &reader)
        } catch {
            reader.problems.add(problem(.badFile, nil, error.message))
            return []
        }
    }

    private func parse(_ bytes: [UInt8], _ reader: inout LayerReader) -> [RawSetting] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            reader.problems.add(problem(.badFile, Self.line(ofBadUTF8: bytes), "the file is not UTF-8 text"))
            return []
        }
        if let line = YAMLAnchors.lineOfAlias(in: text) {
            reader.problems.add(problem(.badSyntax, line, "anchors and aliases are not supported", hint: "write the value at each place"))
            return []
        }
        do {
            guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else { return [] }
            var flattening = YAMLFlattening(path: path, reader: reader)
            flattening.walk(root)
            reader = flattening.reader
            return flattening.settings
        } catch {
            reader.problems.add(problem(of: error))
            return []
        }
    }

    private func problem(_ code: ConfigurationProblem.Code, _ line: Int?, _ message: String, hint: String? = nil) -> ConfigurationProblem {
        ConfigurationProblem(code, .file(path, line: line), message, hint: hint)
    }

    private func problem(of error: any Error) -> ConfigurationProblem {
        switch error as? YamlError {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
            return problem(.badSyntax, mark.line, "not YAML: \(PrintableText.short(what))")
        case .duplicatedKeysInMapping(let names, let context):
            let listed = names.prefix(5).map(PrintableText.short).joined(separator: ", ")
            return problem(.duplicateKey, context.mark.line, "given more than once in one section: \(listed)")
        case .reader(let what, _, _, _): return problem(.badSyntax, nil, "not YAML: \(PrintableText.short(what))")
        default: return problem(.badSyntax, nil, "not YAML")
        }
    }

    /// The line of the first byte that is no UTF-8.
    private static func line(ofBadUTF8 bytes: [UInt8]) -> Int? {
        for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            return index + 1
        }
        return nil
    }
}

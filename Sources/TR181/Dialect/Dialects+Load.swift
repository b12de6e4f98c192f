internal import Foundation
internal import ProfileYAML

extension Dialects {
    /// Reads every `*.yaml` of a folder. A dialect may extend others; one named `generic` must be there, it serves every device that no
    /// other fits. Throws the first `DialectError`.
    public static func load(directory: String) throws(DialectError) -> Dialects {
        try load(files: texts(of: directory))
    }

    /// The files of a folder: name of the dialect to text.
    static func texts(of directory: String) throws(DialectError) -> [String: String] {
        let url = URL(fileURLWithPath: directory, isDirectory: true)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw DialectError(file: "", place: "", problem: "the folder of dialects cannot be read")
        }
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            guard let text = try? String(contentsOf: url.appendingPathComponent(name), encoding: .utf8) else {
                throw DialectError(file: name, place: "", problem: "cannot be read as UTF-8 text")
            }
            files[String(name.dropLast(5))] = text
        }
        return files
    }

    /// The same from texts: name of the dialect to YAML.
    public static func load(files: [String: String]) throws(DialectError) -> Dialects {
        let documents = try DialectDocuments(files: files)
        var all: [Dialect] = []
        for name in documents.names {
            let merged = try documents.merged(name)
            all.append(try .read(YAMLObject(merged.node, place: ""), name: name, bases: merged.bases))
        }
        guard let fallback = all.first(where: { $0.name == "generic" }) else {
            throw DialectError(file: "generic.yaml", place: "", problem: "is missing")
        }
        return Dialects(all: all, fallback: fallback)
    }
}

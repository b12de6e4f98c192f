public import Foundation

/// Small invented documents, and inputs that once did harm.
public enum FuzzCorpus {
    /// The documents of a format, in the order of their names.
    public static func load(_ format: FuzzFormat, from folder: URL) throws -> [[UInt8]] {
        try format.folders.flatMap { name in
            let folder = folder.appendingPathComponent(name)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
            return try names.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
        }
    }
}

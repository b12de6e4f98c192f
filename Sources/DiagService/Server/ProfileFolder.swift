import Foundation
public import OLTSNMP
public import TR181

/// The profile files: dialects of modems in `cpe/`, OLTs in `olt/`, data models in `datamodel/`.
public struct ProfileFolder: Sendable {
    public let dialects: Dialects
    public let olts: OLTProfileSet
    /// None where the folder has no `datamodel/`: then every path is its vendor's or unknown.
    public let models: DataModels

    public init(path: String) throws(SetupError) {
        do { dialects = try Dialects.load(directory: path + "/cpe") } catch { throw SetupError("\(path)/cpe: \(error)") }
        do { olts = try OLTProfileSet(directory: path + "/olt") } catch { throw SetupError("\(path)/olt: \(error)") }
        guard FileManager.default.fileExists(atPath: path + "/datamodel") else {
            models = .none
            return
        }
        do { models = try DataModels.load(directory: path + "/datamodel") } catch { throw SetupError("\(path)/datamodel: \(error)") }
    }
}

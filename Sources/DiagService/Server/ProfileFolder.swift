public import OLTSNMP
public import TR181

/// The profile files: dialects of modems in `cpe/`, OLTs in `olt/`.
public struct ProfileFolder: Sendable {
    public let dialects: Dialects
    public let olts: OLTProfileSet

    public init(path: String) throws(SetupError) {
        do { dialects = try Dialects.load(directory: path + "/cpe") } catch { throw SetupError("\(path)/cpe: \(error)") }
        do { olts = try OLTProfileSet(directory: path + "/olt") } catch { throw SetupError("\(path)/olt: \(error)") }
    }
}

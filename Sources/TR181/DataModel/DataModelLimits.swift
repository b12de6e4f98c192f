/// What the builder and the loader accept. The largest published model has 873 objects and 7,343 parameters in 4.6 MB.
enum DataModelLimits {
    static let bytes = 64 << 20
    static let objects = 50_000
    static let parameters = 500_000
    static let dataTypes = 10_000
    /// Segments of an object's path.
    static let depth = 64
    /// Bytes of one name.
    static let name = 256
    /// Values of one enumeration.
    static let values = 4_096
}

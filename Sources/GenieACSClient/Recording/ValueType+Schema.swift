import TR181

extension ValueType {
    /// The name CWMP gives the type; nil when none was declared.
    var schemaName: String? {
        switch self {
        case .unknown: nil
        case .string: "xsd:string"
        case .int: "xsd:int"
        case .unsignedInt: "xsd:unsignedInt"
        case .long: "xsd:long"
        case .unsignedLong: "xsd:unsignedLong"
        case .boolean: "xsd:boolean"
        case .dateTime: "xsd:dateTime"
        case .base64: "xsd:base64"
        case .hexBinary: "xsd:hexBinary"
        }
    }
}

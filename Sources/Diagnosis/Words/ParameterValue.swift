import DeviceReport

/// A value for a sentence, before it is written as a language wants it.
enum ParameterValue: Sendable {
    case number(Double, decimals: Int)
    case count(Int)
    case text(String)
    case band(Band?)
    case sources([SourceStatus])
    /// MAC address of a device: three octets of it are said.
    case device(String)
    /// Model of a mesh node, and its address: three octets are said.
    case node(model: String?, String)

    /// A power or a loss.
    static func level(_ value: Double) -> ParameterValue { .number(value, decimals: 1) }
    static func whole(_ value: Double) -> ParameterValue { .number(value, decimals: 0) }
}

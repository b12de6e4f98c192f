import DeviceReport

/// A value as it came over the wire.
public enum SNMPValue: Sendable, Hashable {
    case integer(Int64)
    case octets([UInt8])
    case oid(OID)
    /// Four octets.
    case ipAddress([UInt8])
    case counter32(UInt32)
    case gauge32(UInt32)
    /// Hundredths of a second.
    case timeTicks(UInt32)
    case counter64(UInt64)
    case opaque([UInt8])
    case null
    /// The agent has no such column.
    case noSuchObject
    /// The column has no such row.
    case noSuchInstance
    /// A walk ran past the last object.
    case endOfMibView

    /// Whether the agent said that there is nothing under this name.
    public var isMissing: Bool {
        switch self {
        case .null, .noSuchObject, .noSuchInstance, .endOfMibView: true
        default: false
        }
    }

    /// Any of the number types; a Counter64 above `Int64.max` is no number here.
    public var number: Int64? {
        switch self {
        case .integer(let value): value
        case .counter32(let value), .gauge32(let value), .timeTicks(let value): Int64(value)
        case .counter64(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The octets of a string.
    public var octets: [UInt8]? {
        if case .octets(let bytes) = self { bytes } else { nil }
    }

    /// How the value is written where it is shown raw: decimal, dotted, or text; hex when the octets are no plain text.
    public var rawText: String {
        switch self {
        case .integer(let value): String(value)
        case .counter32(let value), .gauge32(let value), .timeTicks(let value): String(value)
        case .counter64(let value): String(value)
        case .oid(let value): value.description
        case .ipAddress(let bytes): bytes.map { String($0) }.joined(separator: ".")
        case .octets(let bytes): Hex.isPlainText(bytes) ? String(decoding: bytes, as: UTF8.self) : Hex.lower(bytes)
        case .opaque(let bytes): Hex.lower(bytes)
        case .null: "null"
        case .noSuchObject: "noSuchObject"
        case .noSuchInstance: "noSuchInstance"
        case .endOfMibView: "endOfMibView"
        }
    }
}

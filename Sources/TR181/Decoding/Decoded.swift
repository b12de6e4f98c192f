public import DeviceReport

/// What a raw text says: a value, or the reason why it says none.
public enum Decoded<Value> {
    case value(Value)
    case unknown(UnknownReason)

    /// The value, if there is one.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// Why there is no value.
    public var reason: UnknownReason? {
        if case .unknown(let reason) = self { return reason }
        return nil
    }

    /// The value under another type.
    public func map<Other>(_ transform: (Value) -> Other) -> Decoded<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .unknown(let reason): .unknown(reason)
        }
    }

    /// A further step that may fail for a reason of its own.
    public func flatMap<Other>(_ transform: (Value) -> Decoded<Other>) -> Decoded<Other> {
        switch self {
        case .value(let value): transform(value)
        case .unknown(let reason): .unknown(reason)
        }
    }

    init(_ value: Value?, else reason: UnknownReason) {
        self = value.map { .value($0) } ?? .unknown(reason)
    }
}

extension Decoded: Sendable where Value: Sendable {}
extension Decoded: Equatable where Value: Equatable {}

/// What one firmware is known to lack, and to want otherwise than its siblings.
struct FirmwareFacts: Sendable, Hashable {
    /// Objects that it answered with a code that lasts.
    var missing: [ObjectName: ModemCode] = [:]
    /// Objects that were read with another operation than planned.
    var kinds: [ObjectName: ReadKind] = [:]

    var isEmpty: Bool { missing.isEmpty && kinds.isEmpty }

    mutating func merge(_ other: FirmwareFacts) {
        missing.merge(other.missing) { $1 }
        kinds.merge(other.kinds) { $1 }
    }
}

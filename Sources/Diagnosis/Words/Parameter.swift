/// What a sentence may have room for; the raw value is what stands between braces.
enum Parameter: String, CaseIterable, Sendable {
    /// A measured value.
    case v
    /// The limit it was held against.
    case limit
    /// How many.
    case count
    /// Label of a socket.
    case p
    /// A mesh node.
    case n
    /// A channel.
    case ch
    case band
    /// A device of the customer.
    case device
    /// Names of sources.
    case s
    /// A word of the report: a version, a country.
    case word
}

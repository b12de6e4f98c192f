public import DeviceReport

/// What happens during a lookup, in order. The JSON answer is this stream drained.
public enum LookupEvent: Sendable {
    /// A source arrived, or was given up.
    case source(SourceStatus)
    /// The lookup is over; nothing follows. Boxed: a result is kilobytes, and every hand-over would copy it.
    indirect case finished(LookupResult)
}

/// As many lookups or callers are under way as may be.
public struct HubIsFull: Error, Sendable {}

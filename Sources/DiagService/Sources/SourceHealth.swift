/// A sign of life of one host behind a source.
public struct SourceHealth: Sendable, Equatable {
    /// Flat key for `/readyz`: `genieacs`, `bridge`, `olt_1` …
    public var key: String
    public var alive: Bool

    public init(key: String, alive: Bool) {
        self.key = key
        self.alive = alive
    }
}

import Testing

/// Waits until something that can only be observed from outside is so. Fails the test when it does not come about.
///
/// The patience is far beyond what is needed: it ends a hanging test and measures nothing.
func eventually(
    _ what: Comment, patience: Duration = .seconds(20), sourceLocation: SourceLocation = #_sourceLocation, _ condition: () async throws -> Bool
) async throws {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record(what, sourceLocation: sourceLocation)
    throw NeverHappened()
}

struct NeverHappened: Error {}

/// ACS and bridge as processes of their own, as in a real network: each has connections of its own.
struct SourcePair {
    let acs: (child: Child, port: Int)
    let bridge: (child: Child, port: Int)

    /// - Parameter delayMs: from a request to its answer; nil never answers.
    init(delayMs: Int?, _ size: DocumentFiles.Size, _ options: BenchmarkOptions) throws {
        acs = try Child.source(delayMs: delayMs, size, options)
        bridge = try Child.source(delayMs: delayMs, size, options)
    }

    func stop() {
        acs.child.stop()
        bridge.child.stop()
    }
}

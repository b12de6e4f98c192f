/// What a reader counted while it filled a tree.
struct TreeSummary {
    var leaves = 0
    var values = 0
    var newestMs: Int64?
    var oldestMs: Int64?
    var warnings: [String] = []
    var droppedSecrets = 0

    mutating func countLeaf(hasValue: Bool, timestampMs: Int64?) {
        leaves += 1
        guard hasValue else { return }
        values += 1
        guard let timestampMs else { return }
        newestMs = max(newestMs ?? timestampMs, timestampMs)
        oldestMs = min(oldestMs ?? timestampMs, timestampMs)
    }
}

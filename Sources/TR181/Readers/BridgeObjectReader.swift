/// Reads the answer of the modem-bridge's `read` and lifts its `DEV2_*` rows to TR-181 paths, so that the modem's own words and
/// the ACS's are normalised by the same code.
public enum BridgeObjectReader {
    /// The reading of a body: the answer itself, or a job whose `result` it is. `receivedAtMs` stands in for a missing
    /// collection time. Field names may be snake_case or camelCase. A body without `objects` throws `unexpectedShape`.
    public static func reading(
        _ body: [UInt8], receivedAtMs: Int64? = nil, limits: TreeReadLimits = .standard
    ) throws(TreeReadError) -> BridgeReading {
        let json = try FlatJSON(body, limits: limits)
        let top = top(json)
        guard isReading(json), let objects = json.member(top, "objects") else { throw TreeReadError(.unexpectedShape) }
        let collected = json.text(json.member(top, "collected_at", "collectedAt")).flatMap(Timestamps.milliseconds)
        var lift = BridgeLift(json: json, timestampMs: collected ?? receivedAtMs, limits: limits)
        for object in json.members(objects) { lift.add(object) }
        guard !lift.isFull else { throw TreeReadError(.tooMany) }
        var warnings = (json.member(top, "warnings").map { json.members($0) } ?? []).prefix(64).compactMap { json.text($0) }.filter(isCode)
        if collected == nil { warnings.append("no_collection_time") }
        warnings += lift.warnings
        return BridgeReading(
            host: json.text(json.member(top, "host")), serialNumber: json.text(json.member(top, "serial")),
            collectedAtMs: collected ?? receivedAtMs,
            durationMs: json.text(json.member(top, "duration_ms", "durationMs")).flatMap { Scalar.integer($0).value },
            isCached: json.text(json.member(top, "cache")).map { $0 == "hit" },
            isPartial: json.text(json.member(top, "partial")) == "true" || lift.objects.contains { !$0.isOK },
            objects: lift.objects, warnings: warnings, tree: lift.finish())
    }

    /// Whether it has the shape of an answer or of a job that holds one.
    static func isReading(_ json: FlatJSON) -> Bool {
        json.member(top(json), "objects").map { json.kind($0) == .object } ?? false
    }

    private static func top(_ json: FlatJSON) -> Int {
        json.member(0, "objects") == nil ? json.member(0, "result") ?? 0 : 0
    }

    /// Codes pass, sentences do not: they may hold names of the household.
    static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { BridgeObjectMap.isWord($0) || $0 == UInt8(ascii: ":") }
    }
}

/// Reads what ambiorix (prplOS, RDK-B) answers: `[{"path": "Device.WiFi.Radio.1.", "parameters": {…}}]`, one such object, or objects by
/// their paths (`{"DeviceInfo.": {…}}`).
///
/// A component that answers for itself leaves `Device.` out (`DeviceInfo.`, `XPON.`): it is put back, so that every parameter has its
/// TR-181 path. Values keep their text, booleans as 1 and 0; none has a time of its own.
public enum AmbiorixReader {
    /// The tree of one answer.
    public static func document(
        _ body: [UInt8], receivedAtMs: Int64? = nil, limits: TreeReadLimits = .standard
    ) throws(TreeReadError) -> NBIDocument {
        try document(of: [body], receivedAtMs: receivedAtMs, limits: limits)
    }

    /// One tree of several answers of one device; where they tell different values of a parameter the later one counts.
    ///
    /// - Parameter receivedAtMs: the time of every parameter; none without it.
    /// - Throws: the error of the first answer that cannot be read; the limits hold for all of them together.
    public static func document(
        of bodies: [[UInt8]], receivedAtMs: Int64? = nil, limits: TreeReadLimits = .standard
    ) throws(TreeReadError) -> NBIDocument {
        guard !bodies.isEmpty else { throw TreeReadError(.empty) }
        guard bodies.reduce(0, { $0 + $1.count }) <= limits.maxBytes else { throw TreeReadError(.tooLarge) }
        var lift = AmbiorixLift(timestampMs: receivedAtMs, limits: limits)
        for body in bodies { try lift.add(FlatJSON(body, limits: limits)) }
        return NBIDocument(tree: lift.finish())
    }
}

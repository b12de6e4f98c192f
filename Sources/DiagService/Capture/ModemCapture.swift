public import DeviceReport
public import TR181

public import struct Foundation.Date

/// Makes a lookup's result of a visit to one modem, so that it is written and replayed as any other capture.
public enum ModemCapture {
    /// The id by which a modem is asked for that tells no serial.
    public static let unnamed = "unidentified"

    /// - Parameters:
    ///   - outcome: of a read that was asked to record.
    ///   - device: what was known of the modem before.
    public static func result(of outcome: SourceOutcome<ParameterTree>, device: DeviceIdentity, dialects: Dialects, now: Date) -> LookupResult {
        let finding = BridgeFinding(dialects: dialects).finding(outcome, now: now)
        let serial = finding.identity?.serial ?? device.serial
        let key = serial.flatMap { try? DeviceKey.serial(validating: $0) } ?? .acsID(unnamed)
        var progress = Progress(query: LookupQuery(key: key, timeoutMs: 0, record: true), identity: device, now: now)
        for name in [SourceName.acs, .olt] {
            progress.take(SourceOutcome(SourceStatus(name, .skipped, reason: "not_asked", detail: "The modem alone was asked.")))
        }
        progress.take(finding)
        return progress.result(durationMs: outcome.status.durationMs ?? 0)
    }
}

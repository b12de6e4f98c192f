import DeviceReport
public import GenieACSClient
public import ModemBridgeClient
public import OLTSNMP
public import TR181

extension SourceReader {
    /// The ACS behind the one signature; its document is normalised here, while the other sources are still waited for.
    public static func acs(_ source: ACSSource, dialects: Dialects) -> SourceReader {
        let finding = ACSFinding(dialects: dialects)
        return SourceReader(
            .acs,
            read: { device, options, deadline in
                finding.finding(await source.read(device, options: options, deadline: deadline), refresh: options.refresh, now: options.now)
            },
            probe: { deadline in [SourceHealth(key: "genieacs", alive: await source.probe(deadline: deadline).state == .ok)] })
    }

    /// The modem itself, through a bridge or without one.
    public static func bridge(_ source: any ModemReading, dialects: Dialects) -> SourceReader {
        let finding = BridgeFinding(dialects: dialects)
        return SourceReader(
            .bridge,
            read: { device, options, deadline in finding.finding(await source.read(device, options: options, deadline: deadline), now: options.now) },
            probe: { deadline in [SourceHealth(key: "bridge", alive: await source.probe(deadline: deadline).state == .ok)] })
    }

    /// The OLTs. Their readiness is what the directory's last walks found: a monitor does not poll an OLT.
    public static func olt(_ source: OLTSource, directory: ONUDirectory) -> SourceReader {
        SourceReader(
            .olt,
            read: { device, options, deadline in
                let outcome = await source.read(device, options: options, deadline: deadline)
                return SourceOutcome(
                    outcome.status, payload: outcome.payload.map { .olt($0) }, identity: outcome.identity, recording: outcome.recording)
            },
            probe: { _ in await directory.statuses.map { SourceHealth(key: key(olt: $0.olt), alive: $0.isAlive) } })
    }

    /// `olt_1` for `olt-1` and for `1`: a flat key of letters, digits and underscores.
    private static func key(olt name: String) -> String {
        let flat = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return flat.hasPrefix("olt_") ? flat : "olt_" + flat
    }
}

extension ONUDirectoryStatus {
    /// The last walk came to an end; before the first one nothing speaks against the OLT.
    var isAlive: Bool {
        switch outcome {
        case nil, .complete?, .truncated?: true
        case .silent?, .failed?, .unsupported?: false
        }
    }
}

public import DeviceCapture
import DeviceReport
import GenieACSClient
import ModemBridgeClient
public import OLTSNMP
public import TR181

public import struct Foundation.Date
public import struct Foundation.URL

/// Turns what was recorded back into the result of a lookup, offline and under the clock of the recording.
/// Everything after the sockets is the code of a live lookup.
public struct Replay: Sendable {
    /// A replayed lookup and the language that it was asked for in.
    public struct Replayed: Sendable {
        public var result: LookupResult
        public var lang: String
    }

    let dialects: Dialects
    let profiles: OLTProfileSet

    public init(dialects: Dialects, profiles: OLTProfileSet) {
        self.dialects = dialects
        self.profiles = profiles
    }

    /// A capture folder.
    public func capture(folder: URL) throws(CaptureProblem) -> Replayed {
        let loaded: LoadedCapture
        do { loaded = try LoadedCapture(folder: folder) } catch { throw CaptureProblem(error.description) }
        return try capture(loaded)
    }

    /// A capture in memory.
    public func capture(_ capture: LoadedCapture) throws(CaptureProblem) -> Replayed {
        let manifest = capture.manifest
        guard let clock = RFC3339.date(manifest.clock) else { throw CaptureProblem("capture \(capture.name): clock is not an RFC 3339 time") }
        let refresh = manifest.refresh.flatMap(ReadOptions.Refresh.init) ?? .cached
        let query = LookupQuery(key: try Self.key(manifest), timeoutMs: 0, refresh: refresh)
        let identity = manifest.identity.device
        var progress = Progress(query: query, identity: identity, now: clock)
        if let source = manifest.sources.acs { progress.take(try acs(capture, source, refresh, clock)) }
        if let source = manifest.sources.olt { progress.take(try olt(capture, source, identity, clock)) }
        if let source = manifest.sources.bridge { progress.take(try bridge(capture, source, identity, refresh, clock)) }
        let slowest = progress.statuses.compactMap(\.durationMs).max() ?? 0
        return Replayed(result: progress.result(durationMs: manifest.durationMs ?? slowest), lang: manifest.lang == "en" ? "en" : "fr")
    }

    private static func key(_ manifest: CaptureManifest) throws(CaptureProblem) -> DeviceKey {
        guard let query = manifest.query, query.count == 1, let (kind, text) = query.first else {
            throw CaptureProblem("capture \(manifest.name): query must hold one key")
        }
        let key: DeviceKey?
        do { key = try DeviceKey.named(kind, validating: text) } catch {
            throw CaptureProblem("capture \(manifest.name): query is malformed (\(error.rawValue))")
        }
        guard let key else { throw CaptureProblem("capture \(manifest.name): query is of no known kind") }
        return key
    }
}

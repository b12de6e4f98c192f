import Logging
import DeviceReport
import DiagService
import Foundation
import GenieACSClient
import HTTPTransport
import ModemBridgeClient
import TR181

/// The coordinator with readers of the benchmark's choice, in this process.
enum LocalService {
    static func fleet(_ readers: [SourceReader], devices: Int, timeoutMs: Int) -> Fleet {
        let times = SourceTimes(devices: devices)
        let directory = DeviceDirectory()
        for device in 0..<devices { directory.learn(Devices.identity(device)) }
        let metrics = ServiceMetrics()
        let runner = LookupRunner(readers: readers.map(times.timed), directory: directory, metrics: metrics, logger: Logger(label: "benchmark") { _ in SwiftLogNoOpLogHandler() }, now: { Date() })
        return Fleet(hub: LookupHub(runner: runner, metrics: metrics), times: times, timeoutMs: timeoutMs)
    }

    /// ACS and bridge over real sockets, as a service has them.
    static func readers(_ sources: SourcePair, _ transport: HTTPTransport, _ dialects: Dialects) -> [SourceReader] {
        let acs = ACSConfiguration(baseURL: "http://127.0.0.1:\(sources.acs.port)")
        let bridge = BridgeConfiguration(baseURL: "http://127.0.0.1:\(sources.bridge.port)")
        return [
            .acs(ACSSource(configuration: acs, rules: { dialects.acs }, transport: transport), dialects: dialects),
            .bridge(BridgeSource(configuration: bridge, transport: transport), dialects: dialects),
        ]
    }

    static func report(_ name: String, _ times: [Fleet.Time], seconds: Double, cpu: Double) {
        say("\(name)   [load \(Machine.load)]")
        say("  lookup - slowest source, ms:  \(Figures(times.map { $0.total - $0.slowest }).text)")
        say("  slowest source, ms:           \(Figures(times.map(\.slowest)).text)")
        let complete = times.filter(\.isComplete).count
        say(
            String(
                format: "  %.0f lookups/s, %d of %d complete, %.0f us of processor time a lookup, %.0f %% of one core", Double(times.count) / seconds,
                complete, times.count, cpu / Double(max(1, times.count)) * 1e6, cpu / seconds * 100))
    }
}

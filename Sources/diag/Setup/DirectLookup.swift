import DeviceReport
import DiagService
import Logging

/// One lookup by this process itself.
enum DirectLookup {
    /// - Throws: exit code 64 for a time-out outside the bounds.
    static func query(_ key: DeviceKey, refresh: ReadOptions.Refresh, timeoutMs: Int?, setup: ServiceSetup, record: Bool = false) throws -> LookupQuery {
        let timeout = timeoutMs ?? setup.timeouts.standardMs
        let range = setup.timeouts.range
        guard range.contains(timeout) else {
            throw ExitStatus.usage.failure("--timeout-ms is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return LookupQuery(key: key, timeoutMs: timeout, refresh: refresh, record: record)
    }

    static func run(_ query: LookupQuery, _ setup: ServiceSetup) async throws -> LookupResult {
        let service = LookupService(setup, logger: Logger(label: "diag") { _ in SwiftLogNoOpLogHandler() })
        let result = try await service.hub.result(query)
        await service.close()
        guard let result else { throw ExitStatus.noSource.failure("interrupted") }
        return result
    }
}

import DeviceReport
import Testing

@testable import DiagService

@Suite struct LookupOutcomeTests {
    func outcome(_ states: [SourceState], candidates: [DeviceIdentity] = []) -> LookupResult.Outcome {
        let statuses = zip(SourceName.allCases, states).map { SourceStatus($0, $1) }
        return LookupResult(
            query: Sample.query(), identity: DeviceIdentity(), statuses: statuses, candidates: candidates, recordings: [], generatedAt: Sample.now,
            durationMs: 1
        ).outcome
    }

    @Test(arguments: [
        ([SourceState.ok, .ok, .ok], LookupResult.Outcome.found), ([.ok, .timeout, .busy], .found), ([.stale, .notFound, .skipped], .found),
        ([.notFound, .notFound, .skipped], .notFound), ([.notFound, .timeout, .skipped], .notFound), ([.notFound, .unreachable, .skipped], .notFound),
        ([.timeout, .timeout, .skipped], .found), ([.busy, .timeout, .busy], .found), ([.unreachable, .skipped, .skipped], .unavailable),
        ([.skipped, .skipped, .skipped], .unavailable), ([.authError, .unreachable, .skipped], .unavailable), ([], .unavailable),
        ([.parseError, .unreachable, .skipped], .found),
    ])
    func isJudgedByWhatTheSourcesSaid(_ states: [SourceState], _ expected: LookupResult.Outcome) {
        #expect(outcome(states) == expected)
    }

    @Test func severalCandidatesAreNoReport() {
        let two = [DeviceIdentity(serial: "A"), DeviceIdentity(serial: "B")]
        #expect(outcome([.notFound, .skipped, .skipped], candidates: two) == .ambiguous(two))
    }
}

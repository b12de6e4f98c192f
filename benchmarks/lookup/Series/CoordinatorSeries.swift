import DeviceReport
import DiagService
import Foundation
import TR181

/// Complete lookup minus the slowest source, where the sources do nothing but wait: what the coordinator itself costs.
struct CoordinatorSeries {
    let options: BenchmarkOptions

    func run() async throws {
        say("\n## coordinator: \(options.inFlight) lookups in flight, three sources that wait 50 ms")
        let document = try DocumentFiles.acs(.real, captures: options.captures)
        let dialects = try Dialects.load(directory: options.profiles + "/cpe")
        let sections = try NBIReader.documents(document).first.map { document in
            let facts = SourceFacts(document)
            let dialect = dialects.dialect(for: document.tree, identity: facts.identity)
            return TreeNormaliser(dialect).sections(of: document.tree, source: .acs, facts: facts, now: Date())
        }
        guard let sections else { return }
        let fakes = [fake(.acs, .sections(sections)), fake(.olt, nil), fake(.bridge, .sections(sections))]
        let fleet = LocalService.fleet(fakes, devices: options.inFlight, timeoutMs: 8000)
        for (name, spread) in [("all at once", Duration.zero), ("spread over 50 ms", .milliseconds(50))] {
            await measure("\(name), result", fleet, spread) { _ in }
        }
        await measure("spread over 50 ms, with the report as JSON", fleet, .milliseconds(50)) { result in
            _ = ReportRendering.json(result.report(lang: "fr"))
        }
    }

    private func measure(_ name: String, _ fleet: Fleet, _ spread: Duration, _ render: @escaping @Sendable (LookupResult) -> Void) async {
        _ = await fleet.run(inFlight: options.inFlight, rounds: 2, spread: spread, render: render)
        let cpu = Machine.processorSeconds(of: getpid())
        let started = ContinuousClock.now
        let times = await fleet.run(inFlight: options.inFlight, rounds: options.rounds, spread: spread, render: render)
        let seconds = started.msAgo / 1000
        LocalService.report(name, times, seconds: seconds, cpu: Machine.processorSeconds(of: getpid()) - cpu)
    }

    private func fake(_ name: SourceName, _ payload: SourceFinding?) -> SourceReader {
        SourceReader(
            name,
            read: { identity, options, _ in
                try? await Task.sleep(for: .milliseconds(50))
                return SourceOutcome(SourceStatus(name, .ok, startedAt: options.now), payload: payload, identity: identity)
            }, probe: { _ in [] })
    }
}

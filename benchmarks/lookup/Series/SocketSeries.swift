import DiagService
import Foundation
import HTTPTransport
import TR181

/// The same with ACS and bridge over real sockets: clients, parsing and normalising included in the sources' time.
struct SocketSeries {
    let options: BenchmarkOptions

    func run() async throws {
        let dialects = try Dialects.load(directory: options.profiles + "/cpe")
        for size in [DocumentFiles.Size.small, .real] {
            let sources = try SourcePair(delayMs: 50, size, options)
            defer { sources.stop() }
            let transport = HTTPTransport()
            say("\n## sockets: ACS and bridge in another process, 50 ms, \(size.rawValue) documents")
            let readers = LocalService.readers(sources, transport, dialects)
            let fleet = LocalService.fleet(readers, devices: options.inFlight, timeoutMs: 8000)
            // What two cores can carry without a queue, and then what was asked for.
            for inFlight in size == .small ? [20, 50, 100, options.inFlight] : [2, 5, 10, 20, options.inFlight] {
                await measure(inFlight, fleet)
            }
            await transport.shutdown()
        }
    }

    private func measure(_ inFlight: Int, _ fleet: Fleet) async {
        let spread = Duration.milliseconds(50)
        _ = await fleet.run(inFlight: inFlight, rounds: 2, spread: spread) { _ in }
        let cpu = Machine.processorSeconds(of: getpid())
        let started = ContinuousClock.now
        let rounds = min(200, max(options.rounds, 2000 / inFlight))
        let times = await fleet.run(inFlight: inFlight, rounds: rounds, spread: spread) { _ in }
        let seconds = started.msAgo / 1000
        LocalService.report("\(inFlight) in flight", times, seconds: seconds, cpu: Machine.processorSeconds(of: getpid()) - cpu)
    }
}

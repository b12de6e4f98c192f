// What a lookup costs beside its sources, how exactly it keeps its deadline, what the service needs of memory and how fast it starts.
//
//   lookup-benchmark                     everything
//   lookup-benchmark coordinator         lookup minus slowest source, sources that only wait
//   lookup-benchmark sockets             the same with ACS and bridge over sockets
//   lookup-benchmark http                whole answers of `diag serve`
//   lookup-benchmark deadline            sources that never answer
//   lookup-benchmark memory | start      of `diag serve`
//
// ROUNDS, IN_FLIGHT, CAPTURES, PROFILES and DIAG (the command) come from the environment. Run it where `captures` and `profiles` are.
import Foundation

signal(SIGPIPE, SIG_IGN)
let options = BenchmarkOptions()
let arguments = Array(CommandLine.arguments.dropFirst())

if arguments.first == "sources", arguments.count == 4, let size = DocumentFiles.Size(rawValue: arguments[2]) {
    let sources = try SourceDouble(
        delayMs: Int(arguments[1]), acs: ServedDocument(DocumentFiles.acs(size, captures: arguments[3]), serial: DocumentFiles.serial),
        bridge: ServedDocument(DocumentFiles.bridge(size, captures: arguments[3]), serial: DocumentFiles.serial))
    say("\(sources.port)")
    sources.run()
}

let series = arguments.isEmpty ? ["coordinator", "sockets", "http", "deadline", "memory", "start"] : arguments
say("\(ProcessInfo.processInfo.activeProcessorCount) cores, load \(Machine.load)")
for name in series {
    switch name {
    case "coordinator": try await CoordinatorSeries(options: options).run()
    case "sockets": try await SocketSeries(options: options).run()
    case "http": try ServiceSeries(options: options).latency()
    case "deadline": try await DeadlineSeries(options: options).run()
    case "memory": try ServiceSeries(options: options).memory()
    case "start": try ServiceSeries(options: options).start()
    default: say("no such series: \(name)")
    }
}

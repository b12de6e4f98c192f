import Foundation

// Without an argument: every scene. The others are its own helpers: the lab's process, and a service to be killed.
let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.dropFirst().map { $0 }) {
case (nil, _): try await Series.run()
case ("lab", let rest) where rest.count == 2: try await LabServer.run(modems: Int(rest[0]) ?? 1, delayMs: Int(rest[1]) ?? 0)
case ("read", let rest) where rest.count > 1:
    let reader = Reader(rest.dropFirst().compactMap { Int($0) }, journal: rest[0])
    signal(SIGTERM, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGTERM)
    source.setEventHandler {
        Task {
            await reader.close()
            exit(0)
        }
    }
    source.resume()
    do { try await reader.lookups(rest.count - 1) } catch { while true { try await Task.sleep(for: .seconds(1)) } }
default:
    print("usage: modem-benchmark")
    exit(64)
}

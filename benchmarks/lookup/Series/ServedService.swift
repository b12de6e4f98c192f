import Foundation

/// `diag serve` as a process of its own, with a configuration like one in production.
final class ServedService {
    let port: Int
    let started: ContinuousClock.Instant
    private let child: Child
    private let folder: URL

    var id: Int32 { child.id }

    /// - Parameter set: further settings, `key=value`.
    init(_ sources: SourcePair, devices: Int, _ options: BenchmarkOptions, set: [String] = []) throws {
        port = try Sockets.freePort()
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appending(path: "diag-bench-\(getpid())-\(port)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let devicesFile = folder.appending(path: "devices.yaml")
        let file = folder.appending(path: "diag.yaml")
        try Data(Devices.file(devices).utf8).write(to: devicesFile)
        let profiles = URL(fileURLWithPath: options.profiles).path
        let settings = """
            listen: {host: 127.0.0.1, port: \(port)}
            profiles: {path: "\(profiles)"}
            directory: {path: "\(devicesFile.path)"}
            acs: {base_url: "http://127.0.0.1:\(sources.acs.port)"}
            bridge: {base_url: "http://127.0.0.1:\(sources.bridge.port)"}
            """
        try Data(settings.utf8).write(to: file)
        started = .now
        child = try Child(options.diag, ["serve", "--config", file.path] + set.flatMap { ["--set", $0] })
    }

    /// Asks until a lookup is answered with 200, and says how long after its start that was.
    @discardableResult
    func waitUntilUp() throws -> Double {
        let client = LoadClient(port: port) { _ in "/devices/lookup?serial=\(Devices.serial(0))&timeout_ms=2000" }
        while started.msAgo < 20_000 {
            if client.run(.burst(count: 1)).accepted == 1 { return started.msAgo }
            usleep(500)
        }
        throw Sockets.Failure(call: "diag serve does not answer")
    }

    func stop() {
        child.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    deinit { stop() }
}

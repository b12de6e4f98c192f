import Foundation

@testable import DeviceLab

/// A client of these modems that others have written: PyPI's tplinkrouterc6u, as `scripts/setup test` puts it into the project's `.venv`.
enum ForeignClient {
    static let python: String? = {
        let root = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in url.deletingLastPathComponent() }
        let python = root.appending(path: ".venv/bin/python").path
        guard FileManager.default.isExecutableFile(atPath: python), (try? run(python, "import tplinkrouterc6u"))?.status == 0 else { return nil }
        return python
    }()

    /// Logs in with the client of that name, reads, logs out and prints what it found as JSON.
    static func visit(_ modem: LabModem, client: String, password: String = "Invented-1") async throws -> LabJSON {
        let program = """
            import json, sys
            import tplinkrouterc6u
            from tplinkrouterc6u.client import ex
            client = getattr(ex, sys.argv[1])(sys.argv[2], sys.argv[3], "user", timeout=10)
            out = {}
            try:
                client.authorize()
                firmware = client.get_firmware()
                out["model"], out["version"] = firmware.model, firmware.firmware_version
                item = client.ActItem
                _, values = client.req_act([item("gl", "DEV2_OPTC_GPON_CFG"), item("gl", "DEV2_NO_SUCH"), item("gl", "DEV2_DEV_INFO"), item("go", "DEV2_ETH_INTF", attrs=["status"])])
                out["optical"], out["absent"], out["scalar"], out["first"] = values
                out["clients"] = client.get_status().clients_total
                client.logout()
                out["ended"] = client._token is None
            except Exception as error:
                out["error"] = str(error)
            print(json.dumps(out))
            """
        let (_, output) = try await withCheckedThrowingContinuation { continuation in
            // Its own thread: the tests' threads are few and not to be blocked.
            Thread.detachNewThread {
                continuation.resume(with: Result { try run(python ?? "", program, client, modem.url, password) })
            }
        }
        return try LabJSONParser.parse(output)
    }

    private static func run(_ python: String, _ program: String, _ arguments: String...) throws -> (status: Int32, output: [UInt8]) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["NO_PROXY": "*", "no_proxy": "*"]) { $1 }
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, Array(data))
    }
}

import ArgumentParser
import DeviceReport
import DiagService
import Foundation
import ModemBridgeClient
import TR181

struct ModemProbeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe", abstract: "What a modem says of itself without a login; with --login, one visit that reads everything known.",
        discussion: """
            Without --login nobody at the modem's page notices. With it there is one login, never a second, and always a logout; when somebody
            is logged in already the modem is left alone.

            EXAMPLES:
              diag modem probe 192.0.2.1
              diag modem probe 192.0.2.1:8888 --format json
              diag modem probe https://192.0.2.1 --pinned-public-key sha256//BASE64
              diag modem probe 192.0.2.1 --login --accounts secrets/modems.yaml --out captures/first-modem
              diag replay captures/first-modem --format text

            Passwords and keys are dropped where the answers are read: they are not in the folder. Serials, addresses and names are.

            EXIT CODES:
              0 a modem that can be read, and read when asked to    3 read, but not everything    4 what answers is no modem of a known kind
              6 not visited: somebody is there, its page is locked, or it refused the account    7 it did not answer
              64 wrong usage    66 unreadable accounts    73 the folder cannot be written
            """)

    @Argument(help: "The modem: an address or a name, with :port where it is not 80; https:// before it where it speaks that alone.") var host: String
    @Option(help: "json or text.") var format: OutputFormat = .text
    @Option(help: "Seconds given to the modem; a visit gets twice that.") var timeout = 10
    @Option(help: "Public key that the modem must show over https: sha256//BASE64. Its certificate is not looked at.") var pinnedPublicKey: String?
    @Flag(help: "Log in, read everything known, log out.") var login = false
    @Option(help: "YAML file with the modems' accounts, as modem.credentials_file; needed for --login.") var accounts: String?
    @Option(help: "The modem's serial, where the file has an account of its own for it.") var serial: String?
    @Option(help: "Folder to make of a visit, which `diag replay` takes.") var out: String?
    @Flag(help: "Visit the modem even when somebody is logged in: they are thrown out.") var force = false
    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        guard let endpoint = ModemEndpoint(typed: host) else { throw ExitStatus.usage.failure("HOST is no address and no name; see --help") }
        guard (1...600).contains(timeout) else { throw ExitStatus.usage.failure("--timeout is a whole number of seconds from 1 to 600") }
        let account = try account()
        let dialects = out == nil ? nil : try ProjectFolders.profiles(given: profiles).dialects
        if let out, FileManager.default.fileExists(atPath: out) { throw ExitStatus.cannotWrite.failure("\(out) is already there") }
        let visitor = ModemVisitor(endpoint, pin: pinnedPublicKey, account: account)
        var device = DeviceIdentity(serial: serial, managementHost: endpoint.host)
        let look = await visitor.look(at: device, seconds: timeout)
        var row = ModemProbeRow(address: endpoint.text, status: look.status, glance: look.payload)
        var status = ExitStatus(look.status)
        if login, look.status.state == .ok {
            device.model = look.payload?.model
            if force { Console.complain("--force: whoever is logged in to the modem's page is thrown out") }
            let now = Date()
            let read = await visitor.visit(device, seconds: 2 * timeout, force: force, now: now)
            row.visited = ModemVisitRow(status: read.status)
            status = ExitStatus(read.status, isVisit: true)
            do throws(CaptureProblem) {
                if let out, let dialects, read.recording != nil {
                    let result = ModemCapture.result(of: read, device: device, dialects: dialects, now: now)
                    try CaptureWriter.write(result, lang: "en", to: URL(fileURLWithPath: out))
                    row.visited?.capture = out
                }
            } catch {
                Console.complain(error.description)
                status = .cannotWrite
            }
        }
        await visitor.end()
        show(row)
        try status.end()
    }

    private func account() throws -> @Sendable (DeviceIdentity) -> ModemCredentials? {
        guard login else {
            guard accounts == nil, out == nil, !force, serial == nil else {
                throw ExitStatus.usage.failure("--accounts, --serial, --out and --force go with --login")
            }
            return { _ in nil }
        }
        guard let accounts else { throw ExitStatus.usage.failure("--login needs --accounts FILE") }
        if let serial, (try? DeviceKey.serial(validating: serial)) == nil { throw ExitStatus.usage.failure("--serial is malformed") }
        let file: ModemAccounts
        do throws(ModemAccounts.Problem) { file = try ModemAccounts(path: accounts) } catch {
            throw ExitStatus.noInput.failure("the file of accounts \(error.description)")
        }
        if file.isReadableByAll { Console.complain("everybody on this machine may read the file of accounts") }
        return { file.account(of: $0) }
    }

    private func show(_ row: ModemProbeRow) {
        switch format {
        case .text: Console.write(Array(row.text.utf8))
        case .json:
            var sink = JSONSink(pretty: true)
            sink.write(row)
            Console.write(sink.json.bytes + [UInt8(ascii: "\n")])
        }
    }
}

extension ExitStatus {
    /// - Parameter isVisit: the modem answers; what counts is whether it could be read.
    fileprivate init(_ status: SourceStatus, isVisit: Bool = false) {
        self =
            switch status.state {
            case .ok: .complete
            case _ where status.state.hasData: .incomplete
            case _ where isVisit: .noSource
            case .unsupported, .parseError: .unknownDevice
            default: .serviceUnreachable
            }
    }
}

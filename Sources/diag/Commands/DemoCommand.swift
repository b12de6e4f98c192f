import ArgumentParser
import DeviceCapture
import DeviceLab
import DiagService
import Foundation
import Logging

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Serve recorded devices on loopback, and a service to ask about them.",
        discussion: """
            EXAMPLES:
              diag demo
              diag demo --port 9090 --captures my-captures

            Nothing leaves this machine. Ctrl-C stops everything.
            """)

    @Option(help: "Port of the service; 0 takes a free one.") var port = 8080
    @Option(help: "Folder of the recorded devices.") var captures: String?
    @Option(help: "Folder of the profiles.") var profiles: String?

    func run() async throws {
        let profiles = try ProjectFolders.profiles(given: profiles)
        let folder = try ProjectFolders.required("captures", given: captures)
        let lab: DeviceLab
        do {
            var options = DeviceLabOptions()
            options.timeStamps = .relativeToNow
            options.usesRecordedDurations = true
            options.modems = LabSetup.modems
            lab = try await DeviceLab.start(library: folder, options: options)
        } catch {
            throw ExitStatus.noInput.failure("\(folder.path): \(error)")
        }
        let sink = LogSink()
        LoggingSystem.bootstrap { JSONLogHandler(label: $0, level: .error, sink: sink) }
        let logger = Logger(label: "diag")
        var setup = LabSetup.setup(lab, profiles)
        let secure: SecureOLT?
        do { secure = try await SecureOLT.start(profiles.olts) } catch {
            Console.complain("\(SecureOLT.name) is left out: \(error)")
            secure = nil
        }
        if let secure { setup.olts.append(secure.endpoint) }
        let olts = setup.olts
        let service = LookupService(setup, logger: logger)
        do {
            try await DiagServer(service, host: "127.0.0.1", port: port, logger: logger).run { port in
                Console.say(DemoText.text(lab, olts: olts, port: port))
            }
        } catch {
            await lab.stop()
            await secure?.agent.stop()
            throw ExitStatus.cannotWrite.failure("cannot listen on 127.0.0.1:\(port); try --port 0")
        }
        await lab.stop()
        await secure?.agent.stop()
        Console.say("stopped")
    }
}

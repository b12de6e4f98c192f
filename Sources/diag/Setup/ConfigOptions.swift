import ArgumentParser
import DiagService
import Foundation

/// Where the configuration comes from: flags over the environment over the file over the defaults.
struct ConfigOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "YAML file; DIAG_CONFIG names one too.") var config: String?
    @Option(name: .long, help: ArgumentHelp("One setting over all others; may be repeated.", valueName: "key=value")) var set: [String] = []

    /// The parts of a service.
    /// - Throws: exit code 78 with one line a problem.
    func setup() throws -> ServiceSetup { try Self.setup(load()) }

    static func setup(_ configuration: DiagConfiguration) throws -> ServiceSetup {
        do throws(SetupError) { return try configuration.serviceSetup() } catch { throw ExitStatus.configuration.failure(error.description) }
    }

    /// - Throws: exit code 78 with one line a problem.
    func load() throws -> DiagConfiguration {
        var flags: [String: String] = [:]
        for setting in set {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else { throw ExitStatus.usage.failure("--set takes key=value") }
            flags[String(parts[0])] = String(parts[1])
        }
        var environment = ProcessInfo.processInfo.environment
        let file = config ?? environment["DIAG_CONFIG"]
        environment["DIAG_URL"] = nil
        do throws(ConfigurationError) {
            return try DiagConfiguration.load(file: file, environment: environment, flags: flags)
        } catch {
            for line in error.description.split(separator: "\n") { Console.complain(String(line)) }
            throw ExitCode(ExitStatus.configuration.rawValue)
        }
    }
}

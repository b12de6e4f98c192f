import CNetSNMPAgent
import Foundation

/// The program that an ``SNMPAgentProcess`` starts.
public enum SNMPAgentProgram {
    public static let name = "lab-snmp-agent"

    /// Where it lies: beside the running program, where the build puts both; nil when it is not there.
    public static var path: String? {
        guard let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
        let path = URL(fileURLWithPath: running).deletingLastPathComponent().appendingPathComponent(name).path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// Serves what is told on standard input, and ends with it. Only for a process of its own.
    public static func run() {
        var reader = LineReader(fd: 0)
        guard let (command, rows) = SNMPAgentService.command(&reader), case .start(let setup, _) = command else { return }
        switch SNMPAgentService.open(setup, rows) {
        case .success(let service): service.serve(&reader)
        case .failure(let error): SNMPAgentService.reply(SNMPAgentReply(problem: error.detail))
        }
    }
}

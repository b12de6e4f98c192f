import Foundation
import Testing

@testable import DiagService

@Suite("The limit of open files")
struct FileDescriptorTests {
    private func configuration(olts: Int) -> DiagConfiguration {
        var configuration = DiagConfiguration()
        configuration.olts = (0..<olts).map { number in
            var olt = DiagConfiguration.OLT()
            olt.name = "olt-\(number)"
            return olt
        }
        (configuration.http.maxConnections, configuration.lookup.maxWaiting) = (1000, 500)
        return configuration
    }

    @Test("The OLTs that fit are those that the connections leave room for")
    func room() {
        let limit = FileDescriptors(soft: 2000, hard: 2000)
        #expect(limit.olts(connections: 1000, callers: 500) == 436)
        #expect(FileDescriptors.needed(olts: 436, connections: 1000, callers: 500) == 2000)
        #expect(FileDescriptors(soft: 1024, hard: 1024).olts(connections: 1000, callers: 500) == 0)
    }

    @Test(
        "The log says whether the OLTs fit",
        arguments: [(436, "info", "436"), (437, "warning", "437"), (1936, "warning", "1936"), (1937, "error", "1937")])
    func said(olts: Int, level: String, counted: String) {
        let log = LineRecorder()
        configuration(olts: olts).makeRoomForSockets(log.logger(), limit: FileDescriptors(soft: 2000, hard: 4096))
        #expect(log.objects.map { $0["level"] } == [level])
        #expect(log.objects.first?["olts"] == counted && log.objects.first?["limit"] == "2000" && log.objects.first?["hard_limit"] == "4096")
    }

    @Test("`diag serve` raises a low limit to the hard one", .timeLimit(.minutes(2)))
    func raised() async throws {
        guard
            let diag = try RunningDiag.start(
                ["-c", "ulimit -Sn 256; exec \"$0\" serve --set listen.port=0", DiagProcess.program?.path ?? ""], shell: true)
        else { return }
        let line = try #require(await diag.line(with: "open files"))
        let facts = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let limit = facts?["limit"].flatMap { Int("\($0)") }
        #expect(limit ?? 0 > 256 && "\(limit ?? -1)" == facts?["hard_limit"].map { "\($0)" })
        #expect(await diag.line(with: "listening") != nil)
        diag.send(SIGTERM)
        #expect(await diag.end() == 0)
    }
}

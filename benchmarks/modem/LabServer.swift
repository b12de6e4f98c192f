import DeviceLab
import Foundation

/// The child's side of a ``LabProcess``.
enum LabServer {
    static func run(modems count: Int, delayMs: Int) async throws {
        var options = LabModemOptions()
        options.delay = .milliseconds(delayMs)
        options.key = LabModemKey.make()
        var modems: [LabModem] = []
        for number in 0..<count { modems.append(try await LabModem.start(LabHouse.objects(number), options: options)) }
        say(modems.map { String($0.port) }.joined(separator: " "))
        while let line = readLine() {
            guard line == "totals" else { continue }
            var totals = LabTotals()
            for modem in modems {
                let seen = modem.statistics
                totals.requests += seen.requests
                totals.logins += seen.logins
                totals.logouts += seen.logouts
                totals.ownTakeovers += seen.ownTakeovers
                totals.loggedIn += modem.isLoggedIn ? 1 : 0
                totals.oddities += seen.oddities.count
            }
            say(String(decoding: try JSONEncoder().encode(totals), as: UTF8.self))
        }
    }

    /// At once, whatever a pipe's buffer would do.
    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

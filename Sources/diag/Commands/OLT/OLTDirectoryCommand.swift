import ArgumentParser
import DeviceReport
import DiagService
import OLTSNMP

struct OLTDirectoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "directory", abstract: "Where an ONU is, by walking the serials of the configured OLTs, by this process itself.",
        discussion: """
            EXAMPLES:
              diag olt directory --config diag.yaml                      what each OLT answers, and how many ONUs it has
              diag olt directory TPLGB40A1001 --config diag.yaml         OLT, PON port and number of one ONU

            EXIT CODES:
              0 found, or every OLT answered    3 not every OLT answered    4 no OLT has the ONU
              6 no OLT is configured    64 wrong usage    78 wrong configuration
            """)

    @Argument(help: "PON serial.") var serial: String?
    @Option(help: "Seconds given to the walks.") var time = 120
    @OptionGroup var source: ConfigOptions

    func run() async throws {
        let setup = try source.setup()
        guard !setup.olts.isEmpty else { throw ExitStatus.noSource.failure("no OLT is configured") }
        let directory = ONUDirectory(engine: SNMPEngine(), olts: setup.olts, profiles: setup.profiles, settings: setup.oltDirectory)
        let deadline = ContinuousClock.now + .seconds(max(1, time))
        if let serial {
            guard let known = GPONSerial(serial) else { throw ExitStatus.usage.failure("a PON serial is four letters and eight hex digits") }
            return try report(await directory.search(known, deadline: deadline))
        }
        await withTaskGroup(of: Void.self) { group in
            for olt in setup.olts { group.addTask { _ = await directory.refresh(olt.name, cause: .schedule, deadline: deadline) } }
        }
        var isWhole = true
        for status in await directory.statuses {
            Console.say("\(status.olt)\t\(Self.word(status.outcome))\t\(status.profile ?? "-")\t\(status.onus)")
            if case .complete? = status.outcome { continue }
            isWhole = false
        }
        if !isWhole { try ExitStatus.incomplete.end() }
    }

    private func report(_ search: ONUDirectory.Search) throws {
        for place in search.locations.map(\.reference) {
            Console.say("\(place.olt)\t\(place.ponPort ?? "-")\t\(place.onuID.map(String.init) ?? "-")")
        }
        guard search.locations.isEmpty else { return }
        let silent = search.unfinished + search.outcomes.filter { if case .complete = $0.value { false } else { true } }.keys.sorted()
        guard silent.isEmpty else {
            Console.complain("not found, and not listed to the end: \(silent.joined(separator: ", "))")
            return try ExitStatus.incomplete.end()
        }
        throw ExitStatus.unknownDevice.failure("no OLT has this ONU")
    }

    private static func word(_ outcome: DirectoryOutcome?) -> String {
        switch outcome {
        case nil: "unfinished"
        case .complete?: "ok"
        case .truncated(let why)?: "truncated \(why.rawValue)"
        case .silent?: "silent"
        case .failed(let error)?: "failed \(error.code.rawValue)"
        case .unsupported?: "unsupported"
        }
    }
}

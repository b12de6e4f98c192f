import ArgumentParser
import DiagService

/// What the process tells its caller, by class of outcome.
enum ExitStatus: Int32 {
    case complete = 0
    case incomplete = 3
    case unknownDevice = 4
    case ambiguousKey = 5
    case noSource = 6
    case serviceUnreachable = 7
    case differs = 8
    case usage = 64
    case noInput = 66
    case cannotWrite = 73
    case configuration = 78

    init(_ result: LookupResult, complete: Bool) {
        self =
            switch result.outcome {
            case .found: complete ? .complete : .incomplete
            case .notFound: .unknownDevice
            case .ambiguous: .ambiguousKey
            case .unavailable: .noSource
            }
    }

    /// Ends a command with this status, without another word.
    func end() throws {
        if self != .complete { throw ExitCode(rawValue) }
    }

    /// Ends a command with one line on standard error.
    func failure(_ line: String) -> any Error {
        Console.complain(line)
        return ExitCode(rawValue)
    }
}

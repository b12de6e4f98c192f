import Foundation

/// Sizes and places of a run, from the environment.
struct BenchmarkOptions: Sendable {
    /// `CAPTURES`, `PROFILES`: folders of the project.
    let captures = Self.text("CAPTURES") ?? "captures"
    let profiles = Self.text("PROFILES") ?? "profiles"
    /// `ROUNDS`: lookups of each device in the closed loops.
    let rounds = Self.number("ROUNDS") ?? 25
    /// `IN_FLIGHT`: lookups in flight.
    let inFlight = Self.number("IN_FLIGHT") ?? 200
    /// `DIAG`: the command to measure; beside this program where it is not given.
    let diag = Self.text("DIAG") ?? Self.neighbour("diag")

    private static func text(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
    private static func number(_ name: String) -> Int? { text(name).flatMap { Int($0) }.map { max(1, $0) } }

    private static func neighbour(_ name: String) -> String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (own as NSString).deletingLastPathComponent + "/" + name
    }
}

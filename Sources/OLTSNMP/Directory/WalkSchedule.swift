/// When an OLT is walked: rounds of many OLTs are spread over the interval and never fall into step, so that neither they nor the
/// management network see all walks at one time.
struct WalkSchedule: Sendable {
    let interval: Duration
    /// How many there are to spread.
    let olts: Int
    /// Its list is known from before, so that the first walk is in no hurry.
    let isListed: Bool

    /// Time that the first walks of OLTs without a list are spread over, for each OLT.
    static let hurry: Duration = .milliseconds(100)

    /// How long to wait before the first walk.
    func first(_ random: inout some RandomNumberGenerator) -> Duration {
        let spread = isListed ? interval : min(interval, Self.hurry * max(0, olts - 1))
        return spread * Double.random(in: 0...1, using: &random)
    }

    /// How long to wait before the next: the interval, a tenth more or less.
    func next(_ random: inout some RandomNumberGenerator) -> Duration { interval * Double.random(in: 0.9...1.1, using: &random) }
}

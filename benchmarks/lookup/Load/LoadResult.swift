/// What became of a run's requests.
struct LoadResult {
    /// Milliseconds from a request's departure to the last byte of its answer.
    var times: [Double] = []
    /// Answers with status 200.
    var accepted = 0
    /// Answers that say that the report is complete.
    var complete = 0
    /// Connections that ended without an answer.
    var broken = 0
    var bytes = 0
    var seconds = 0.0
    var mostInFlight = 0

    var figures: Figures { Figures(times) }
    var perSecond: Double { seconds > 0 ? Double(times.count) / seconds : 0 }
}

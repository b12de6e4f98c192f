/// Sums over the modems of a lab.
struct LabTotals: Codable, Equatable {
    var requests = 0
    var logins = 0
    var logouts = 0
    /// A session of ours that threw out another of ours.
    var ownTakeovers = 0
    var loggedIn = 0
    var oddities = 0
}

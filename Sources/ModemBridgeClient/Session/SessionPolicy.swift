/// What a visit may do and how long.
struct SessionPolicy: Sendable, Hashable {
    var onBusy: BridgeConfiguration.OnBusy = .skip
    /// What the caller waits for; the visit stops reading a little earlier, to log out in time.
    var deadline: ContinuousClock.Instant
    /// What is kept of that time for the logout.
    var reserve = Duration.milliseconds(500)
    /// Whether page and script are to be read, since nothing is known of the modem.
    var introduces = true
    /// Where the page does not say it.
    var assumedCipher: CipherKind?
    /// What the modem's page has told before.
    var knownCipher: CipherKind?
    /// The account that its page has told before.
    var knownAccount: String?
    var lockOut = Duration.seconds(300)
    /// Pauses before the modem's parameters are asked for again.
    var noisePauses = Self.noisePauses
    static let noisePauses: [Duration] = [.milliseconds(300), .milliseconds(500), .milliseconds(750), .seconds(1)]
    var busyPause = Duration.seconds(2)

    /// When reading ends.
    var readsUntil: ContinuousClock.Instant { deadline - reserve }
}

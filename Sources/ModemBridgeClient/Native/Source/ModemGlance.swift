/// What a modem says of itself to everybody, without a login. What it does not say is nil.
public struct ModemGlance: Sendable, Hashable {
    /// Where it answers in the end: it may lead from `http` to `https`.
    public var endpoint: ModemEndpoint
    /// Whether it led there.
    public var leadsToHTTPS: Bool
    /// How long its slowest answer took, of those asked for at once; milliseconds.
    public var answerMs: Double
    public var model: String?
    /// The account that its page's password is for: `user` or `admin`.
    public var account: String?
    /// Nil when its page does not say it.
    public var cipher: CipherKind?
    /// Whether somebody is logged in, or holds the interface; nil when it does not say.
    public var isBusy: Bool?
    /// Whether wrong passwords have locked the interface, and for how many seconds more.
    public var isLocked: Bool
    public var lockSeconds: Int?
    /// Wrong passwords counted so far.
    public var failedLogins: Int?
    /// Whether it has told the key that a login takes.
    public var speaksTheDialect: Bool

    init(_ answers: PublicAnswers, at endpoint: ModemEndpoint, leadsToHTTPS: Bool, answerMs: Double) {
        self.endpoint = endpoint
        self.leadsToHTTPS = leadsToHTTPS
        self.answerMs = answerMs
        model = answers.page?.model
        account = answers.page?.account
        cipher = answers.cipher
        isBusy = answers.busy?.somebodyIsThere
        isLocked = answers.page?.isLocked ?? false
        lockSeconds = isLocked ? answers.page?.lockSeconds : nil
        failedLogins = answers.page?.failedLogins
        speaksTheDialect = answers.parameters != nil
    }
}

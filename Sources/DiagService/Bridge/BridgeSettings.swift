public import struct Foundation.Date

/// How the bridge serves, apart from the modems themselves.
public struct BridgeSettings: Sendable {
    /// What every request must show as a bearer token; nil admits everybody who can connect.
    public var token: Secret?
    /// Reads at the same time, those that wait for a modem among them.
    public var maxReads = 256
    /// Jobs kept, finished ones among them.
    public var maxJobs = 256
    /// How long the result of a job may be fetched.
    public var jobsKeptFor = Duration.seconds(120)
    public var maxBodyBytes = 64 << 10
    /// Between two signs of life of an idle event stream.
    public var heartbeat = Duration.seconds(10)
    /// The wall clock.
    public var now: @Sendable () -> Date = { Date() }

    public init() {}

    /// The token of a secret file.
    /// - Throws: one line that does not name the file.
    public static func token(file path: String) throws(SetupError) -> Secret {
        let secret: Secret
        do { secret = try SecretFile.read(path).secret } catch { throw SetupError("the file of the token cannot be used") }
        guard !secret.reveal().isEmpty else { throw SetupError("the file of the token is empty") }
        return secret
    }
}

public import Foundation

/// How the doubles of a lab listen, how fast they are and how far they misbehave.
public struct DeviceLabOptions: Sendable {
    /// What the time stamps in the ACS documents become.
    public enum TimeStamps: Sendable {
        /// They are served as recorded.
        case asRecorded
        /// They move by the time between the capture's clock and now, so that a recording is as fresh as it was.
        case relativeToNow
    }

    /// Ports on 127.0.0.1; 0 takes a free one.
    public var nbiPort = 0
    public var bridgePort = 0
    /// Port of the first OLT's agent; further agents take the ports after it, or free ones where this is 0.
    public var oltPort = 0
    /// Token the bridge asks for; `nil` asks for none.
    public var bridgeToken: String?
    /// How the modems' own web interfaces behave; nil serves none. The model is the capture's.
    public var modems: LabModemOptions?
    /// Community of the SNMP agents.
    public var community = "public"
    public var snmp = SNMPAgentOptions()
    public var timeStamps = TimeStamps.asRecorded
    /// Whether the NBI and the bridge take as long as their recordings say.
    public var usesRecordedDurations = false

    /// The ACS's clock.
    public var clock: @Sendable () -> Date = { Date() }
    /// NBI: idle time after which a connection is closed.
    public var idleTimeout = Duration.seconds(5)
    /// NBI: worker processes. A crash takes one away until it has drained.
    public var nbiWorkers = 2
    /// NBI: how long a crashed worker keeps its client waiting.
    public var crashHang = Duration.seconds(21)
    /// NBI: step in which it looks for the begin and the end of a session.
    public var sessionPoll = Duration.milliseconds(500)
    /// NBI: how long it waits for a device's lock.
    public var lockWait = Duration.seconds(30)
    /// NBI: longest session it waits for.
    public var sessionLimit = Duration.seconds(120)
    /// NBI: how long a connection request may take.
    public var connectionRequestTimeout = Duration.seconds(2)
    /// NBI: how long it waits for a session to begin where the request does not say.
    public var onlineThreshold = Duration.seconds(4)

    /// Faults: pause between the bytes of a dripping body.
    public var dripPause = Duration.seconds(1)
    /// Faults: size of a huge body, in bytes.
    public var hugeBodyBytes = 200_000_000

    public init() {}
}

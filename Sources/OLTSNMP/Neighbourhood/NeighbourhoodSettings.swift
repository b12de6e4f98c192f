/// How the other ONUs of a port are looked at.
public struct NeighbourhoodSettings: Sendable {
    public var isOn: Bool
    /// A port is read at most once within this time.
    public var interval: Duration
    /// How long a lookup that has its own ONU's answer waits for the others; the reading goes on for the next one.
    public var patience: Duration
    /// Time for one reading of a port.
    public var readingTime: Duration
    /// So much before its deadline a lookup waits no more.
    public var margin: Duration

    public init(
        isOn: Bool = true, interval: Duration = .seconds(15), patience: Duration = .seconds(1), readingTime: Duration = .seconds(10),
        margin: Duration = .milliseconds(50)
    ) {
        self.isOn = isOn
        self.interval = interval
        self.patience = patience
        self.readingTime = readingTime
        self.margin = margin
    }
}

/// All that an operator decides about a service. Plain values: what they are turned into is the business of those who read them.
public struct DiagConfiguration: Sendable {
    public var listen = Listen()
    public var log = Log()
    public var profiles = Profiles()
    public var directory = Directory()
    public var lookup = Lookup()
    public var http = HTTP()
    public var acs = ACS()
    public var bridge = Bridge()
    public var modem = Modem()
    /// Sorted by name.
    public var olts: [OLT] = []
    public var oltSource = OLTSource()
    public var oltDirectory = OLTDirectory()

    /// What is allowed but unwise. Nothing prints it but the caller.
    public internal(set) var warnings: [ConfigurationProblem] = []
    /// Each key with its value and where that came from, in the order of the table.
    var entries: [ConfigurationEntry] = []

    /// The defaults; nothing is read.
    public init() {}
}

extension DiagConfiguration: ConfigurationSettings {}

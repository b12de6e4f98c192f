public import DeviceReport
public import GenieACSClient
public import HTTPTransport
public import ModemBridgeClient
public import OLTSNMP
public import TR181

public import struct Foundation.Date

/// Everything a service is made of, already checked. A part that is nil or empty is a source that does not exist here.
public struct ServiceSetup: Sendable {
    public var acs: ACSConfiguration?
    public var bridge: BridgeConfiguration?
    /// Modems read without a bridge; outranks `bridge`.
    public var modem: ModemSetup?
    public var olts: [OLTEndpoint] = []
    public var dialects: Dialects
    public var profiles: OLTProfileSet
    public var models: DataModels = .none
    /// Folder from which dialects and OLT profiles are read anew at SIGHUP; nil leaves that signal alone.
    public var profilesPath: String?
    public var transport = HTTPTransportConfiguration()
    public var oltDirectory = DirectorySettings()
    /// How often the serial tables of the OLTs are walked.
    public var oltRefresh: Duration = .seconds(900)
    public var oltSource = OLTSource.Settings()
    /// Keeps the places of the ONUs over a restart; nil: they are walked anew.
    public var onuStore: (any ONUDirectoryStore)?
    /// What was wrong with the file of that store, which was set aside.
    public var onuStoreProblem: String?
    /// Forgets at the start what that file holds of OLTs long gone from the configuration.
    public var onuRetention: ONUStoreRetention?
    /// Devices known from the start, and remembered at most.
    public var devices: [DeviceIdentity] = []
    public var directoryCapacity = 100_000
    /// Between two signs of life of an idle event stream.
    public var heartbeat: Duration = .seconds(15)
    public var timeouts = LookupTimeouts()
    public var lookups = LookupLimits()
    /// Documents read for browsing at the same time; each is a megabyte.
    public var browsing = 16
    /// The wall clock, for ages.
    public var now: @Sendable () -> Date = { Date() }

    public init(dialects: Dialects, profiles: OLTProfileSet) {
        self.dialects = dialects
        self.profiles = profiles
    }
}

extension DiagConfiguration {
    /// `olt.<name>.*`, one OLT.
    public struct OLT: Sendable, Hashable {
        public enum Version: String, Sendable, Hashable, CaseIterable {
            case v1 = "1"
            case v2c = "2c"
            case v3 = "3"
        }

        public enum Authentication: String, Sendable, Hashable, CaseIterable {
            case none, md5, sha1, sha224, sha256, sha384, sha512
        }

        public enum Privacy: String, Sendable, Hashable, CaseIterable {
            case none, des, aes128, aes256
        }

        /// `[a-z0-9-]{1,32}`, not starting or ending with a hyphen.
        public var name = ""
        /// Numeric.
        public var address = ""
        public var port: UInt16 = 161
        /// Name of its profile; nil: found by its sysObjectID.
        public var profile: String?
        public var version = Version.v2c
        /// With versions 1 and 2c.
        public var community: Secret?
        /// With version 3, as all that follows up to the context.
        public var user: String?
        public var auth = Authentication.none
        public var authPassword: Secret?
        public var privacy = Privacy.none
        public var privacyPassword: Secret?
        public var contextName: String?
        /// Time given to one attempt.
        public var timeout = Duration.milliseconds(1500)
        /// Attempts after the first.
        public var retries = 1
        public var maxInFlight = 4
        public var maxRepetitions = 20
        /// Nil: no more than `maxInFlight` allows.
        public var maxPDUsPerSecond: Int?
        public var maxWalks = 2
        /// Accept answers that come from another address than the one asked.
        public var acceptsAnySource = false

        /// The defaults, without a name and an address.
        public init() {}
    }

    /// `olt_source.*`, how one ONU is asked for.
    public struct OLTSource: Sendable, Hashable {
        /// Silent lookups in a row after which an OLT is left in peace.
        public var breakerFailures = 5
        public var breakerOpenFor = Duration.seconds(5)
        /// Places of one serial that are read side by side.
        public var maxPlaces = 3
        /// How long rows that were read live answer lookups that do not insist on live values.
        public var keepRows = Duration.seconds(3)
        /// Firmware, counters, sockets and the optics of the PON port too.
        public var readsDetails = true
    }

    /// `olt_directory.*`, how often an OLT may be walked and for how long.
    public struct OLTDirectory: Sendable, Hashable {
        /// SQLite file that outlives the process.
        public var path: String?
        /// Between two walks of every OLT's serials.
        public var refresh = Duration.seconds(900)
        /// At least this long between two walks of one OLT because of unknown serials.
        public var minInterval = Duration.seconds(30)
        /// The same, when a row has just proved the directory wrong.
        public var evidenceInterval = Duration.seconds(5)
        /// Time for one walk of the serial column.
        public var walkTimeout = Duration.seconds(60)
        /// Time for the first question to an OLT, its sysObjectID.
        public var identifyTimeout = Duration.seconds(5)
    }
}

extension DiagConfiguration.OLT: ConfigurationSettings {}

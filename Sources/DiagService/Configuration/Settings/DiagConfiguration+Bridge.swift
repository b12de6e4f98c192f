extension DiagConfiguration {
    /// `bridge.*`, the modem-bridge.
    public struct Bridge: Sendable, Hashable {
        /// What happens when somebody is in the modem's web interface. To throw them out is no setting: an operator
        /// decides that modem by modem.
        public enum OnBusy: String, Sendable, Hashable, CaseIterable {
            case skip, wait
        }

        /// Nil: there is no bridge.
        public var baseURL: String?
        public var token: Secret?
        public var onBusy = OnBusy.skip
        /// PEM file with the certificates to trust instead of the system's.
        public var caFile: String?
        /// `sha256//BASE64`, joined by `;`.
        public var pinnedPublicKey: String?
        public var connectTimeout = Duration.seconds(2)
        public var maxBodyBytes = 8 << 20
        /// How old an answer from the bridge's cache may be.
        public var maxAge = Duration.seconds(30)
        /// The name under which the bridge keeps the modems' credentials; nil for its default.
        public var credentialRef: String?
        /// Port of the modems' web interface; nil for the bridge's default.
        public var modemPort: Int?
        /// Failures of one modem in a row that leave it alone; 0 never does.
        public var circuitFailures = 3
        public var circuitOpenFor = Duration.seconds(60)
        /// Modems remembered at most.
        public var circuitModems = 4096
    }
}

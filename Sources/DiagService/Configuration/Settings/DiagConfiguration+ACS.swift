extension DiagConfiguration {
    /// `acs.*`, a GenieACS NBI.
    public struct ACS: Sendable, Hashable {
        public enum Authentication: String, Sendable, Hashable, CaseIterable {
            case none, basic, header
        }

        /// What is sent, complete: checked together with `auth`.
        public enum Credentials: Sendable, Hashable {
            case none
            case basic(user: String, password: Secret)
            case header(name: String, value: Secret)
        }

        /// Nil: there is no ACS.
        public var baseURL: String?
        public var auth = Authentication.none
        public var username: String?
        public var password: Secret?
        public var headerName: String?
        public var headerValue: Secret?
        /// PEM file with the certificates to trust instead of the system's.
        public var caFile: String?
        /// `sha256//BASE64`, joined by `;`.
        public var pinnedPublicKey: String?
        public var connectTimeout = Duration.seconds(2)
        public var maxBodyBytes = 16 << 20
        /// Parameters one live read asks for at most.
        public var maxLiveLeaves = 96
        /// Also look for an unknown serial inside the documents.
        public var scansForSerial = false
        /// Failures in a row that open the breaker; 0 never opens it.
        public var breakerFailures = 3
        public var breakerOpenFor = Duration.seconds(25)

        /// The credentials that `auth` asks for. `load` refuses a configuration in which they are incomplete.
        public var credentials: Credentials {
            switch auth {
            case .none: return .none
            case .basic:
                guard let username, let password else { return .none }
                return .basic(user: username, password: password)
            case .header:
                guard let headerName, let headerValue else { return .none }
                return .header(name: headerName, value: headerValue)
            }
        }
    }
}

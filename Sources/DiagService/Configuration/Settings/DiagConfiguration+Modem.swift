extension DiagConfiguration {
    /// `modem.*`, modems read by the service itself, without a bridge. How long readings are kept and when a modem is left alone is
    /// told by `bridge.*` for both ways.
    public struct Modem: Sendable, Hashable {
        public enum Scheme: String, Sendable, Hashable, CaseIterable {
            case http, https
        }

        /// File with the accounts of the modems; nil: the service reads no modem itself.
        public var credentialsPath: String?
        /// Ranges of addresses that may be asked, separated by commas. The address of a modem comes from the modem, so there is no default.
        public var networks: String?
        public var scheme = Scheme.http
        /// Nil for the usual one of the scheme.
        public var port: Int?
        /// `sha256//BASE64`, joined by `;`.
        public var pinnedPublicKey: String?
        public var connectTimeout = Duration.seconds(3)
        /// The longest wait for one answer.
        public var answerTimeout = Duration.seconds(8)
        /// How long this family locks its interface after a refused login.
        public var lockOut = Duration.seconds(300)
        /// Modems read at the same time.
        public var maxVisits = 64
        /// Folder in which open sessions are noted; nil keeps no note.
        public var journalPath: String?
    }
}

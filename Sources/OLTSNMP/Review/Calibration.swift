/// Which reading of which column gives the power that is known of an ONU.
public struct Calibration: Sendable, Equatable {
    public struct Hit: Sendable, Equatable {
        public var oid: OID
        /// The profile's name for the column; nil when the profile does not have it.
        public var column: String?
        public var scale: String
        public var value: Double
        /// The profile reads the column so.
        public var isProfile: Bool
    }

    /// dBm.
    public var rx: Double
    /// The ONU's row number; nil when the walk does not have the ONU.
    public var row: OID?
    /// What the profile's own columns of received power say of it, by name.
    public var profileSays: [String: Double]
    /// Readings within 1 dB, the profile's own first, then the nearest.
    public var hits: [Hit]

    public static let tolerance = 1.0

    /// The profile reads the power that is known.
    public var isConfirmed: Bool { hits.contains { $0.isProfile } }
}

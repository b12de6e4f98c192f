/// `capture.json`: what a recorded device is, what each source said and how the sources behave.
public struct CaptureManifest: Sendable, Codable, Equatable {
    /// The version this reader knows.
    public static let currentSchemaVersion = 1

    public var schemaVersion: Int
    /// Folder name of the capture; the name by which a fault is set on the device.
    public var name: String
    /// Title by language code.
    public var title: [String: String]?
    public var description: String?
    /// Time of the report, RFC 3339.
    public var clock: String
    /// The lookup's query, as `{"serial": "…"}`.
    public var query: [String: String]?
    /// Language of the report.
    public var lang: String?
    /// `cached` or `live`.
    public var refresh: String?
    /// How long the lookup took, milliseconds.
    public var durationMs: Int?
    public var identity: CaptureIdentity
    public var sources: CaptureSources
    public var faults: CaptureFaults?
    /// How the modem behaves towards the ACS; an online modem where absent.
    public var cpe: CPEBehaviour?

    public init(
        schemaVersion: Int = currentSchemaVersion, name: String, title: [String: String]? = nil, description: String? = nil,
        clock: String, query: [String: String]? = nil, lang: String? = nil, refresh: String? = nil, durationMs: Int? = nil, identity: CaptureIdentity,
        sources: CaptureSources,
        faults: CaptureFaults? = nil, cpe: CPEBehaviour? = nil
    ) {
        self.schemaVersion = schemaVersion
        self.name = name
        self.title = title
        self.description = description
        self.clock = clock
        self.query = query
        self.lang = lang
        self.refresh = refresh
        self.durationMs = durationMs
        self.identity = identity
        self.sources = sources
        self.faults = faults
        self.cpe = cpe
    }

    private enum CodingKeys: String, CodingKey {
        case schemaVersion = "schema_version"
        case durationMs = "duration_ms"
        case name, title, description, clock, query, lang, refresh, identity, sources, faults, cpe
    }
}

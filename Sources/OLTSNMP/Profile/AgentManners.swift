/// How an agent wants to be treated: limits that its vendor's equipment is known to need, and its bugs.
public struct AgentManners: Sendable, Decodable {
    /// A bug to work around.
    public enum Quirk: String, Sendable, Decodable, CaseIterable {
        /// Hangs on a GETBULK with max-repetitions 0.
        case zeroRepetitionsHang = "zero_repetitions_hang"
        /// Some tables answer GETBULK wrongly or not at all.
        case bulkUnreliable = "bulk_unreliable"
        /// A GET with a row that is not there fails as a whole.
        case missingRowFailsGet = "missing_row_fails_get"
        /// Powers are read by the OLT on its own timer: a read is cheap and may be stale.
        case powersMayBeStale = "powers_may_be_stale"
        /// What a trap says has to be read again before it is believed.
        case trapsNeedVerifying = "traps_need_verifying"
        /// The clock is often not set.
        case clockOftenWrong = "clock_often_wrong"
    }

    /// Rows per request of a walk at most; 1…100.
    public var maxRepetitions: Int
    /// Names per GET at most; 1…60.
    public var maxNames: Int
    /// Requests in flight at most; 1…64.
    public var maxInFlight: Int
    /// PDUs per second at most; 1…10,000, nil for no limit.
    public var maxPDUsPerSecond: Int?
    /// Walks at once at most; 1…64.
    public var maxWalks: Int
    /// Columns that are walked with GETNEXT.
    public var noBulk: [String]
    /// Columns that the agent is slow with.
    public var slow: [String]
    /// Optical columns may be walked: the OLT answers from what it has and does not ask every ONU.
    public var opticsMayBeWalked: Bool
    public var quirks: [Quirk]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case slow, quirks
        case maxRepetitions = "max_repetitions"
        case maxNames = "max_names"
        case maxInFlight = "max_in_flight"
        case maxPDUsPerSecond = "max_pdus_per_second"
        case maxWalks = "max_walks"
        case noBulk = "no_bulk"
        case opticsMayBeWalked = "optics_may_be_walked"
    }

    public init(
        maxRepetitions: Int = 20, maxNames: Int = 20, maxInFlight: Int = 4, noBulk: [String] = [], slow: [String] = [], opticsMayBeWalked: Bool = false,
        quirks: [Quirk] = [], maxPDUsPerSecond: Int? = nil, maxWalks: Int = 2
    ) {
        self.maxRepetitions = maxRepetitions
        self.maxNames = maxNames
        self.maxInFlight = maxInFlight
        self.noBulk = noBulk
        self.slow = slow
        self.opticsMayBeWalked = opticsMayBeWalked
        self.quirks = quirks
        self.maxPDUsPerSecond = maxPDUsPerSecond
        self.maxWalks = maxWalks
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        func number(_ key: CodingKeys, _ range: ClosedRange<Int>, _ usual: Int) throws -> Int {
            let number = try box.decodeIfPresent(Int.self, forKey: key) ?? usual
            guard range.contains(number) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: box, debugDescription: "is \(range.lowerBound)…\(range.upperBound)")
            }
            return number
        }
        self.init(
            maxRepetitions: try number(.maxRepetitions, 1...100, 20), maxNames: try number(.maxNames, 1...60, 20),
            maxInFlight: try number(.maxInFlight, 1...64, 4), noBulk: try box.decodeIfPresent([String].self, forKey: .noBulk) ?? [],
            slow: try box.decodeIfPresent([String].self, forKey: .slow) ?? [],
            opticsMayBeWalked: try box.decodeIfPresent(Bool.self, forKey: .opticsMayBeWalked) ?? false,
            quirks: try box.decodeIfPresent([Quirk].self, forKey: .quirks) ?? [],
            maxPDUsPerSecond: box.contains(.maxPDUsPerSecond) ? try number(.maxPDUsPerSecond, 1...10_000, 1) : nil,
            maxWalks: try number(.maxWalks, 1...64, 2))
    }
}

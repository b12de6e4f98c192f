public import DeviceReport

/// One line of the table that turns a vendor's words into an ONU state.
public struct StateRule: Sendable, Decodable {
    public var state: ONUState
    /// Why it is down, where the vendor's state says so and no column for the cause does.
    public var cause: LastDownCause?
    /// Column name to the words it may say. All must hold; none at all always holds.
    public var when: [String: [String]]
    /// What the cause rests on; nil: what the column rests on.
    public var mark: EvidenceMark?

    enum CodingKeys: String, CodingKey, CaseIterable { case state, cause, when, mark }

    /// One word or several.
    private struct Words: Decodable {
        var words: [String]

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if let list = try? box.decode([String].self) { words = list } else { words = [try box.decode(String.self)] }
        }
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let word = try box.decode(String.self, forKey: .state)
        guard let state = ONUState(rawValue: word) else {
            throw DecodingError.dataCorruptedError(forKey: .state, in: box, debugDescription: "unknown ONU state")
        }
        self.state = state
        cause = try box.decodeIfPresent(String.self, forKey: .cause).map { word in
            guard let cause = LastDownCause(rawValue: word) else {
                throw DecodingError.dataCorruptedError(forKey: .cause, in: box, debugDescription: "'\(word)' is no cause of the report")
            }
            return cause
        }
        when = try box.decodeIfPresent([String: Words].self, forKey: .when)?.mapValues(\.words) ?? [:]
        mark = try box.decodeIfPresent(EvidenceMark.self, forKey: .mark)
    }
}

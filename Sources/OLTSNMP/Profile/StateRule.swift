public import DeviceReport

/// One line of the table that turns a vendor's words into an ONU state.
public struct StateRule: Sendable, Decodable {
    public var state: ONUState
    /// Column name to the word it must say. All must hold; none at all always holds.
    public var when: [String: String]

    enum CodingKeys: String, CodingKey, CaseIterable { case state, when }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let word = try box.decode(String.self, forKey: .state)
        guard let state = ONUState(rawValue: word) else {
            throw DecodingError.dataCorruptedError(forKey: .state, in: box, debugDescription: "unknown ONU state")
        }
        self.state = state
        when = try box.decodeIfPresent([String: String].self, forKey: .when) ?? [:]
    }
}

/// A decimal place of a sub-identifier: slot·10000000 + port·100000 + onu·1000.
public struct IndexDecimalField: Sendable, Decodable {
    /// Empty for a constant.
    public var name: String
    public var times: UInt32
    /// What the place holds beyond the number that people use.
    public var add: Int64
    /// The first number that this form cannot hold.
    public var below: UInt32?
    /// The only number that the place has.
    public var equals: UInt32?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, times, add, below, equals }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        equals = try box.decodeIfPresent(UInt32.self, forKey: .equals)
        name = equals == nil ? try box.decode(String.self, forKey: .name) : try box.decodeIfPresent(String.self, forKey: .name) ?? ""
        times = try box.decode(UInt32.self, forKey: .times)
        add = try box.decodeIfPresent(Int64.self, forKey: .add) ?? 0
        below = try box.decodeIfPresent(UInt32.self, forKey: .below)
        guard times > 0 else { throw DecodingError.dataCorruptedError(forKey: .times, in: box, debugDescription: "times must not be 0") }
        guard abs(add) <= Int64(UInt32.max) else {
            throw DecodingError.dataCorruptedError(forKey: .add, in: box, debugDescription: "add is beyond a sub-identifier")
        }
    }
}

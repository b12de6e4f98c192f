/// `{"kind":"delay","ms":500}`: the form used in a capture's manifest.
extension LabFault: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, ms, share
        case aboveVarBinds = "above_var_binds"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        switch kind {
        case "delay": self = .delay(milliseconds: try container.decode(Int.self, forKey: .ms))
        case "late": self = .late(milliseconds: try container.decodeIfPresent(Int.self, forKey: .ms) ?? 5_000)
        case "loss": self = .loss(share: try container.decodeIfPresent(Double.self, forKey: .share) ?? 0.5)
        case "too_big": self = .tooBig(aboveVarBinds: try container.decodeIfPresent(Int.self, forKey: .aboveVarBinds) ?? 1)
        default:
            guard let fault = Self.plain[kind] else {
                throw DecodingError.dataCorruptedError(forKey: .kind, in: container, debugDescription: "unknown fault kind")
            }
            self = fault
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .delay(let ms), .late(let ms): try container.encode(ms, forKey: .ms)
        case .loss(let share): try container.encode(share, forKey: .share)
        case .tooBig(let count): try container.encode(count, forKey: .aboveVarBinds)
        default: break
        }
    }

    /// The stable name of the fault.
    public var kind: String {
        switch self {
        case .delay: "delay"
        case .late: "late"
        case .loss: "loss"
        case .tooBig: "too_big"
        default: Self.plain.first { $0.value == self }?.key ?? "unknown"
        }
    }

    private static let plain: [String: LabFault] = [
        "never_answer": .neverAnswer, "drip": .drip, "reset": .reset, "html_502": .html502,
        "truncated_json": .truncatedJSON, "cut_json": .cutJSON, "huge_json": .hugeJSON,
        "wrong_content_type": .wrongContentType, "auth_401": .auth401, "duplicate": .duplicate,
        "no_such_instance": .noSuchInstance,
    ]
}

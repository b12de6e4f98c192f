import struct Foundation.Data
import class Foundation.JSONDecoder

/// `{"error":{"code":…,"retryable":…,"retry_after_ms":…}}`, with the field names of either case. The message is not read: it may
/// hold names.
struct ErrorBody: Decodable {
    struct Content: Decodable {
        let code: String?
        let retryable: Bool?
        let retryAfterMs: Int?

        enum CodingKeys: String, CodingKey {
            case code, retryable
            case retryAfterMs = "retry_after_ms"
            case retryAfterMsCamel = "retryAfterMs"
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            code = try? fields.decode(String.self, forKey: .code)
            retryable = try? fields.decode(Bool.self, forKey: .retryable)
            retryAfterMs = (try? fields.decode(Int.self, forKey: .retryAfterMs)) ?? (try? fields.decode(Int.self, forKey: .retryAfterMsCamel))
        }
    }

    let error: Content

    static func read(_ body: [UInt8]) -> Content? {
        guard body.count <= 64 << 10 else { return nil }
        return (try? JSONDecoder().decode(ErrorBody.self, from: Data(body)))?.error
    }
}

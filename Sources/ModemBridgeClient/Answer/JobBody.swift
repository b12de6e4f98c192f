import struct Foundation.Data
import class Foundation.JSONDecoder

/// The answer `202` with a job, and the answers about that job. Field names of either case; the result is read elsewhere.
struct JobBody: Decodable {
    struct Failure: Decodable {
        let code: String?
        let retryAfterMs: Int?

        enum CodingKeys: String, CodingKey {
            case code
            case retryAfterMs = "retry_after_ms"
        }
    }

    let job: String?
    let state: String?
    let retryAfterMs: Int?
    let error: Failure?

    enum CodingKeys: String, CodingKey {
        case job, state, error
        case retryAfterMs = "retry_after_ms"
        case retryAfterMsCamel = "retryAfterMs"
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        job = try? fields.decode(String.self, forKey: .job)
        state = try? fields.decode(String.self, forKey: .state)
        error = try? fields.decode(Failure.self, forKey: .error)
        retryAfterMs = (try? fields.decode(Int.self, forKey: .retryAfterMs)) ?? (try? fields.decode(Int.self, forKey: .retryAfterMsCamel))
    }

    static func read(_ body: [UInt8]) -> JobBody? {
        try? JSONDecoder().decode(JobBody.self, from: Data(body))
    }
}

import TR181

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The small answers around a task.
enum TaskAnswers {
    /// The task as the NBI gives it back.
    struct Posted: Decodable {
        let id: String
        let timestamp: String
        enum CodingKeys: String, CodingKey {
            case id = "_id"
            case timestamp
        }
    }

    struct Fault: Decodable {
        let code: String?
    }

    private struct Queued: Decodable {}

    /// What the ACS holds of a device's reachability.
    private struct Reachability: Decodable {
        struct Leaf: Decodable {
            let value: String?
            enum CodingKeys: String, CodingKey { case value = "_value" }
        }
        struct Server: Decodable {
            let url: Leaf?
            enum CodingKeys: String, CodingKey { case url = "ConnectionRequestURL" }
        }
        struct Root: Decodable {
            let server: Server?
            enum CodingKeys: String, CodingKey { case server = "ManagementServer" }
        }
        let lastInform: String?
        let device: Root?
        let gateway: Root?
        enum CodingKeys: String, CodingKey {
            case lastInform = "_lastInform"
            case device = "Device"
            case gateway = "InternetGatewayDevice"
        }
    }

    static func posted(_ body: [UInt8]) -> (id: NBITaskID, sinceMs: Int64)? {
        guard let posted = decode(Posted.self, body), let id = NBITaskID(posted.id), let at = Timestamps.milliseconds(posted.timestamp) else { return nil }
        return (id, at)
    }

    /// The fault in the answer; nil when there is none or the answer cannot be read.
    static func fault(_ body: [UInt8]) -> Fault? { decode([Fault].self, body)?.first }

    /// Whether the list in the answer is empty; nil when it cannot be read.
    static func isEmptyList(_ body: [UInt8]) -> Bool? { decode([Queued].self, body)?.isEmpty }

    /// Whether the ACS has an Inform and an address to call.
    static func isReachable(_ body: [UInt8]) -> Bool {
        guard let found = decode([Reachability].self, body)?.first, found.lastInform?.isEmpty == false else { return false }
        return [found.device, found.gateway].contains { $0?.server?.url?.value?.isEmpty == false }
    }

    private static func decode<Answer: Decodable>(_ type: Answer.Type, _ body: [UInt8]) -> Answer? {
        guard body.count <= 1 << 20 else { return nil }
        return try? JSONDecoder().decode(type, from: Data(body))
    }
}

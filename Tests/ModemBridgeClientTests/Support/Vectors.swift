import Foundation

@testable import ModemBridgeClient

/// Published test vectors of the protocol. They lie beside the project, never inside it.
enum Vectors {
    private static let shared: URL = {
        if let path = ProcessInfo.processInfo.environment["DIAG_SHARED"] { return URL(filePath: path) }
        let root = (0..<4).reduce(URL(filePath: #filePath).resolvingSymlinksInPath()) { url, _ in url.deletingLastPathComponent() }
        return root.appending(path: "../shared").standardizedFileURL
    }()

    static let areThere = FileManager.default.fileExists(atPath: shared.appending(path: "reference/tplink-vectors.json").path)

    static func worked() throws -> WorkedExample { try decode("tplink-vectors.json") }
    static func router() throws -> RouterExample { try decode("tplink-vectors-router-js.json") }

    private static func decode<Value: Decodable>(_ name: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(contentsOf: shared.appending(path: "reference/\(name)")))
    }
}

/// One session, byte for byte.
struct WorkedExample: Decodable {
    struct Request: Decodable {
        let plain: String
        let data: String
        let sign: String
        let body: String
    }
    struct Reply: Decodable {
        let plain: String
        let data: String
    }

    let nn: String
    let ee: String
    let seq: Int
    let user: String
    let password: String
    let key: String
    let iv: String
    let h: String
    let getGDPRParm: String
    let login: Request
    let operation: Request
    let loginReply: Reply
    let loginRefused: Reply
    let operationReply: Reply
    let errorReply: Reply

    enum CodingKeys: String, CodingKey {
        case nn, ee, seq, user, password, key, iv, h, getGDPRParm, login, operation
        case loginReply = "login_reply"
        case loginRefused = "login_refused"
        case operationReply = "operation_reply"
        case errorReply = "error_reply"
    }
}

/// What a router's own JavaScript made of the inputs below.
struct RouterExample: Decodable {
    struct RSA: Decodable {
        let plain: String
        let hex: String
    }
    struct AES: Decodable {
        let plain: String
        let login: Int
        let data: String
        let sign: String
    }

    static let key = "1234567890123456"
    static let iv = "6543210987654321"
    static let sequence = 868_691_960

    let nn: String
    let ee: String
    let rsa: [RSA]
    let aes: [AES]
    let md5: [RSA]
}

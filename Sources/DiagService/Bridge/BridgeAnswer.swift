import Foundation

/// A reading as the bridge answers it, secrets left out.
struct BridgeAnswer: Sendable {
    struct Object: Sendable {
        let name: String
        let isOK: Bool
    }

    let body: [UInt8]
    /// Whether something that was asked for is missing.
    let isPartial: Bool

    /// Its objects by name.
    var objects: [Object] {
        struct Body: Decodable {
            struct Entry: Decodable { let ok: Bool }
            let objects: [String: Entry]
        }
        let read = try? JSONDecoder().decode(Body.self, from: Data(body))
        return (read?.objects ?? [:]).map { Object(name: $0.key, isOK: $0.value.ok) }.sorted { $0.name < $1.name }
    }
}

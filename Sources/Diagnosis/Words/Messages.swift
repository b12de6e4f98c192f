/// The catalogue of all messages.
enum Messages {
    static let all = fibre + connection + management + home + wifi + wifiClients + mesh + voice + data

    private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    static func message(_ id: String) -> Message? { byID[id] }
}

import Foundation

/// One Server-Sent Event.
struct ServerEvent: Equatable {
    var name = ""
    var id: String?
    var data = ""

    /// The whole events of a stream's text.
    static func all(in text: String) -> [ServerEvent] {
        text.components(separatedBy: "\n\n").dropLast().compactMap { block in
            var event = ServerEvent()
            for line in block.split(separator: "\n") {
                guard let colon = line.firstIndex(of: ":") else { continue }
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                switch line[..<colon] {
                case "event": event.name = String(value)
                case "id": event.id = String(value)
                case "data": event.data += value
                default: break
                }
            }
            return event.name.isEmpty ? nil : event
        }
    }
}

import Foundation

/// A client without manners: it shows the bytes that came back and how the connection ended.
struct RawHTTP: Sendable {
    enum Ending: Sendable, Equatable {
        /// The answer was complete; the connection was still open.
        case complete
        case closed
        case reset
        case timedOut
        case refused
    }

    struct Answer: Sendable {
        var status = 0
        var reason = ""
        var headers: [(name: String, value: String)] = []
        var body: [UInt8] = []
        var ending = Ending.complete
        var rawCount = 0

        var text: String { String(decoding: body, as: UTF8.self) }

        func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }
    }

    let port: Int

    init(_ url: String) {
        port = Int(url.split(separator: ":").last ?? "") ?? 0
    }

    func get(_ target: String, headers: [String] = [], patience: Double = 10) async -> Answer {
        await send("GET", target, headers: headers, patience: patience)
    }

    func post(_ target: String, _ body: String?, headers: [String] = [], patience: Double = 10) async -> Answer {
        await send("POST", target, body: body, headers: headers, patience: patience)
    }

    /// One request on a connection of its own. `limit` ends the reading after so many bytes.
    func send(
        _ method: String, _ target: String, body: String? = nil, headers: [String] = [], patience: Double = 10, limit: Int = .max
    ) async -> Answer {
        var head = ["\(method) \(target) HTTP/1.1", "Host: nbi.example:7557"] + headers
        if let body { head.append("Content-Length: \(body.utf8.count)") }
        let bytes = Array((head.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8)
        return await exchange([bytes], isHead: method == "HEAD", patience: patience, limit: limit).first ?? Answer()
    }

    /// Several requests on one connection, each sent when the answer to the one before is complete.
    func exchange(_ requests: [[UInt8]], isHead: Bool = false, patience: Double = 10, limit: Int = .max) async -> [Answer] {
        await withCheckedContinuation { continuation in
            // Blocking reads belong on a thread of their own.
            Thread.detachNewThread { [port] in
                guard var connection = RawConnection(port: port, patience: patience) else {
                    var refused = Answer()
                    refused.ending = .refused
                    continuation.resume(returning: [refused])
                    return
                }
                var answers: [Answer] = []
                for request in requests {
                    connection.write(request)
                    let answer = connection.readAnswer(isHead: isHead, limit: limit)
                    answers.append(answer)
                    if answer.ending != .complete { break }
                }
                connection.close()
                continuation.resume(returning: answers)
            }
        }
    }
}

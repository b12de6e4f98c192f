import Foundation
import NIOCore
import NIOHTTP1

/// Sends one reply on one connection.
struct LabReplyWriter: Sendable {
    let channel: any Channel
    let version: HTTPVersion
    let isHead: Bool
    let keepsAlive: Bool
    let idleTimeout: Duration

    /// Sends the reply and says whether the connection is to be kept.
    func send(_ reply: LabReply) async -> Bool {
        do {
            switch reply {
            case .silence:
                try await Task.sleep(for: .seconds(86_400))
                return false
            case .close(let delay):
                try await Task.sleep(for: delay)
                return false
            case .reset:
                try await LabSocket.reset(channel).get()
                return false
            case .response(let response):
                return try await send(response)
            }
        } catch {
            // The client went away or the server stops: there is nobody left to tell.
            return false
        }
    }

    private func send(_ response: LabResponse) async throws -> Bool {
        let head = HTTPResponseHead(
            version: version, status: .custom(code: UInt(response.status), reasonPhrase: response.reason),
            headers: headers(of: response))
        if case .pieces(let pieces) = response.body, response.bytePause == nil || isHead, case .complete = response.ending {
            channel.write(HTTPServerResponsePart.head(head), promise: nil)
            if !isHead {
                for piece in pieces { channel.write(body(piece), promise: nil) }
            }
            try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
            return keepsAlive && !closes(response)
        }
        try await channel.writeAndFlush(HTTPServerResponsePart.head(head))
        if !isHead { try await sendBody(of: response) }
        if case .drop(let delay) = response.ending {
            try await Task.sleep(for: delay)
            return false
        }
        try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
        return keepsAlive && !closes(response)
    }

    /// Sends piece by piece, each when the one before has left for the kernel: a slow reader holds the sender back.
    private func sendBody(of response: LabResponse) async throws {
        switch response.body {
        case .pieces(let pieces):
            for piece in pieces {
                if let pause = response.bytePause {
                    for byte in piece {
                        try await Task.sleep(for: pause)
                        try await channel.writeAndFlush(body([byte]))
                    }
                } else {
                    try await channel.writeAndFlush(body(piece))
                }
            }
        case .flood(let opening, let block, let closing, let totalBytes):
            try await channel.writeAndFlush(body(opening))
            var sent = opening.count + closing.count
            let part = body(block)
            while sent < totalBytes, !block.isEmpty {
                try Task.checkCancellation()
                try await channel.writeAndFlush(part)
                sent += block.count
            }
            try await channel.writeAndFlush(body(closing))
        }
    }

    private func body(_ bytes: [UInt8]) -> HTTPServerResponsePart {
        .body(.byteBuffer(ByteBuffer(bytes: bytes)))
    }

    private func closes(_ response: LabResponse) -> Bool {
        response.headers.contains { $0.name.lowercased() == "connection" && $0.value.lowercased() == "close" }
    }

    private func headers(of response: LabResponse) -> HTTPHeaders {
        var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
        headers.add(name: "Date", value: HTTPDate.text(Date()))
        if !headers.contains(name: "Connection") {
            headers.add(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
            if keepsAlive { headers.add(name: "Keep-Alive", value: "timeout=\(idleTimeout.components.seconds)") }
        }
        if response.announcesLength, case .pieces(let pieces) = response.body {
            headers.add(name: "Content-Length", value: String(pieces.reduce(0) { $0 + $1.count }))
        } else if !isHead, response.status != 204 {
            headers.add(name: "Transfer-Encoding", value: "chunked")
        }
        return headers
    }
}

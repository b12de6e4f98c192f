import Synchronization
import Testing

@testable import HTTPTransport

@Suite(.timeLimit(.minutes(1))) struct RequestTests {
    private let transport = HTTPTransport()

    /// What arrives at a server when `request` is sent to `path` of it.
    private func received(path: String = "/", _ change: (inout HTTPTransportRequest) -> Void) async throws -> RawRequest {
        let holder = Holder()
        let server = try RawServer { connection in
            holder.request.withLock { $0 = connection.readRequest() }
            connection.answer()
        }
        var request = HTTPTransportRequest(url: server.url + path)
        change(&request)
        _ = try await transport.send(request, deadline: ample)
        return try #require(holder.request.withLock { $0 })
    }

    private final class Holder: Sendable { let request = Mutex<RawRequest?>(nil) }

    @Test func sendsHeadAndBodyTogether() async throws {
        let body = String(repeating: "x", count: 2000)
        let request = try await received(path: "/devices/A%252DB/tasks?connection_request") {
            $0.method = "POST"
            $0.body = Array(body.utf8)
            $0.headers = [("Content-Type", "application/json")]
        }
        #expect(request.line == "POST /devices/A%252DB/tasks?connection_request HTTP/1.1")
        #expect(request.body == body)
        #expect(request.firstReadBytes == request.head.utf8.count + 4 + body.utf8.count)
        #expect(request.headers("Content-Type") == ["application/json"])
        #expect(request.headers("Content-Length") == ["2000"])
        #expect(request.headers("Expect").isEmpty)
        #expect(request.headers("User-Agent") == ["diag"])
    }

    /// Devices judge a caller by these: each once, as the caller has it, and nothing about compression.
    @Test func aCallersOwnHeadersReplaceTheTransports() async throws {
        let request = try await received {
            $0.method = "POST"
            $0.headers = [("User-Agent", "Mozilla/5.0"), ("Referer", "http://192.0.2.1/"), ("Connection", "close"), ("Accept", "*/*")]
            $0.freshConnection = true
        }
        #expect(request.headers("User-Agent") == ["Mozilla/5.0"])
        #expect(request.headers("Referer") == ["http://192.0.2.1/"])
        #expect(request.headers("Connection") == ["close"])
        #expect(request.headers("Accept") == ["*/*"])
        #expect(request.headers("Accept-Encoding").isEmpty)
    }

    @Test func asksNoLeaveForALargeBody() async throws {
        let request = try await received {
            $0.method = "PUT"
            $0.body = [UInt8](repeating: 0x61, count: 2 << 20)
        }
        #expect(request.line == "PUT / HTTP/1.1")
        #expect(request.headers("Expect").isEmpty && request.headers("Content-Type").isEmpty)
        #expect(request.body.utf8.count == 2 << 20)
    }

    @Test(arguments: ["POST", "PUT", "PATCH"]) func announcesAnEmptyBody(method: String) async throws {
        let request = try await received { $0.method = method }
        #expect(request.headers("Content-Length") == ["0"])
    }

    @Test(arguments: ["GET", "DELETE"]) func announcesNoBody(method: String) async throws {
        let request = try await received { $0.method = method }
        #expect(request.line == "\(method) / HTTP/1.1")
        #expect(request.headers("Content-Length").isEmpty)
    }

    @Test func sendsThePathAsWritten() async throws {
        let request = try await received(path: "/a/../b//%2e%2E/c?q=%7B%22_id%22%3A%22x%2By%22%7D") { _ in }
        #expect(request.line == "GET /a/../b//%2e%2E/c?q=%7B%22_id%22%3A%22x%2By%22%7D HTTP/1.1")
    }

    @Test func sendsHeadersAsGiven() async throws {
        let request = try await received {
            $0.headers = [("X-API-Key", "k"), ("X-Empty", ""), ("X-Twice", "1"), ("X-Twice", "2"), ("Accept", "application/json")]
        }
        #expect(request.headers("X-API-Key") == ["k"])
        #expect(request.headers("X-Empty") == [""])
        #expect(request.headers("X-Twice") == ["1", "2"])
        #expect(request.headers("Accept") == ["application/json"])
    }

    @Test func leavesNothingOfARequestToTheNext() async throws {
        _ = try await received {
            $0.method = "PUT"
            $0.body = [1, 2, 3]
            $0.headers = [("X-Secret", "s")]
            $0.freshConnection = true
        }
        let request = try await received { _ in }
        #expect(request.line == "GET / HTTP/1.1")
        #expect(request.headers("X-Secret").isEmpty && request.headers("Content-Length").isEmpty)
    }

    @Test(arguments: [
        "", "127.0.0.1/x", "ftp://127.0.0.1/", "file:///etc/hostname", "http://", "http://a b/", "http://h/\r\nX: y", "http://h/é",
        "http://user:word@127.0.0.1/", "http://h:99999/", "http://h:0x/", "gopher://h/",
        "http://h/" + String(repeating: "a", count: 20_000),
    ])
    func refusesURL(_ url: String) async {
        #expect(await failure(transport, HTTPTransportRequest(url: url))?.code == .invalidRequest)
    }

    @Test(arguments: [
        ("A B", "v"), ("", "v"), ("A:", "v"), ("X", "a\r\nInjected: 1"), ("X", "a\nb"), ("X", "a\0b"), ("Content-Length", "3"),
        ("transfer-encoding", "chunked"), ("Expect", "100-continue"), ("É", "v"),
    ])
    func refusesHeader(name: String, value: String) async {
        let request = HTTPTransportRequest(url: "http://127.0.0.1:9/", headers: [(name, value)])
        #expect(await failure(transport, request)?.code == .invalidRequest)
    }

    @Test(arguments: ["", "get", "GET /", "GET\r\n", "CONNECT", "TRACE"]) func refusesMethod(_ method: String) async {
        #expect(await failure(transport, HTTPTransportRequest(method: method, url: "http://127.0.0.1:9/"))?.code == .invalidRequest)
    }

    @Test func refusesABodyWhereNoneBelongs() async {
        let request = HTTPTransportRequest(method: "HEAD", url: "http://127.0.0.1:9/", body: [1])
        #expect(await failure(transport, request)?.code == .invalidRequest)
    }
}

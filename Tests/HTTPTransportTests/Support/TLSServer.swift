import Foundation

/// `openssl s_server` with a certificate made for the occasion.
final class TLSServer: @unchecked Sendable {
    struct Failure: Error {}

    /// The certificate, which is its own issuer.
    let certificate: String
    /// `sha256//…` of its public key.
    let pin: String
    let port: Int
    private let folder: URL
    private let process = Process()

    static let tool = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first { FileManager.default.isExecutableFile(atPath: $0) }

    /// Makes the certificate and starts the server on a thread of its own: the tests' threads are few and not to be blocked.
    /// - Parameter weak: an RSA key of 768 bits, which OpenSSL refuses at its default level.
    static func start(weak: Bool = false) async throws -> TLSServer {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try TLSServer(weak: weak) }) }
        }
    }

    private init(weak: Bool) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("http-transport-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = folder.appendingPathComponent("key.pem").path
        certificate = folder.appendingPathComponent("cert.pem").path
        _ = try Self.run([
            "req", "-x509", "-newkey", weak ? "rsa:768" : "ec", "-pkeyopt", weak ? "rsa_keygen_pubexp:65537" : "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        ])
        let publicKey = folder.appendingPathComponent("pub.der").path
        _ = try Self.run(["pkey", "-in", key, "-pubout", "-outform", "der", "-out", publicKey])
        pin = "sha256//" + (try Self.run(["dgst", "-sha256", "-binary", publicKey])).base64EncodedString()

        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.tool ?? "")
        process.arguments =
            ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"] + (weak ? ["-cipher", "DEFAULT:@SECLEVEL=0"] : [])
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        port = try Self.announcedPort(output.fileHandleForReading)
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The certificate is for this name, so not for 127.0.0.1.
    var url: String { "https://localhost:\(port)/" }

    private static func announcedPort(_ output: FileHandle) throws -> Int {
        var text = ""
        while true {
            let more = output.availableData
            guard !more.isEmpty else { throw Failure() }
            text += String(decoding: more, as: UTF8.self)
            for line in text.components(separatedBy: "\n").dropLast() where line.hasPrefix("ACCEPT") {
                guard let port = line.split(separator: ":").last.flatMap({ Int($0) }) else { throw Failure() }
                return port
            }
        }
    }

    private static func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: tool ?? "")
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return data
    }
}

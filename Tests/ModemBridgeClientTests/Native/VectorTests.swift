import Testing

@testable import ModemBridgeClient

@Suite("Every published vector is reproduced", .enabled(if: Vectors.areThere, "the recordings are not here")) struct VectorTests {
    private func envelope(_ example: WorkedExample) throws -> Envelope {
        try Envelope(
            cipher: CBCCipher(key: Array(example.key.utf8), iv: Array(example.iv.utf8)),
            parameters: #require(GDPRParameters(Array(example.getGDPRParm.utf8))),
            credentials: ModemCredentials(user: example.user, password: example.password))
    }

    @Test func theModemsParametersAreRead() throws {
        let example = try Vectors.worked()
        let parameters = try #require(GDPRParameters(Array(example.getGDPRParm.utf8)))
        #expect(parameters.sequence == example.seq)
        #expect(Hex.text(parameters.key.modulus) == example.nn.lowercased())
        #expect(try envelope(example).hash == example.h)
    }

    @Test func aLoginIsTheSameByteForByte() throws {
        let example = try Vectors.worked()
        let login = ModemOperation.login(ModemCredentials(user: example.user, password: example.password))
        #expect(String(decoding: login.text, as: UTF8.self) == example.login.plain)
        #expect(String(decoding: try envelope(example).body(login.text, isLogin: true), as: UTF8.self) == example.login.body)
    }

    @Test func aReadIsTheSameByteForByte() throws {
        let example = try Vectors.worked()
        let read = ModemOperation.read(.list, try #require(ObjectName("DEV2_OPTC_GPON_CFG")))
        #expect(String(decoding: read.text, as: UTF8.self) == example.operation.plain)
        #expect(String(decoding: try envelope(example).body(read.text), as: UTF8.self) == example.operation.body)
    }

    @Test func repliesAreOpened() throws {
        let example = try Vectors.worked()
        let envelope = try envelope(example)
        for reply in [example.loginReply, example.loginRefused, example.operationReply, example.errorReply] {
            #expect(String(decoding: try envelope.open(Array("\(reply.data)\r\n".utf8)), as: UTF8.self) == reply.plain)
        }
    }

    @Test func aRoutersOwnRSAIsReproduced() throws {
        let example = try Vectors.router()
        let key = try #require(RSAPublicKey(modulus: example.nn, exponent: example.ee))
        #expect(example.rsa.count == 3)
        for vector in example.rsa { #expect(Hex.text(try key.raw(Array(vector.plain.utf8))) == vector.hex) }
    }

    @Test func aRoutersOwnEnvelopeIsReproduced() throws {
        let example = try Vectors.router()
        let parameters = try #require(
            GDPRParameters(Array("var ee=\"\(example.ee)\";\nvar nn=\"\(example.nn)\";\nvar seq=\"\(RouterExample.sequence)\";\n$.ret=0;\n".utf8)))
        let envelope = try Envelope(
            cipher: CBCCipher(key: Array(RouterExample.key.utf8), iv: Array(RouterExample.iv.utf8)), parameters: parameters,
            credentials: ModemCredentials(user: "admin", password: "secret-pass"))
        #expect(example.md5.map(\.hex) == [envelope.hash])
        #expect(example.aes.count == 2)
        for vector in example.aes {
            let body = try envelope.body(Array(vector.plain.utf8), isLogin: vector.login == 1)
            #expect(String(decoding: body, as: UTF8.self) == "sign=\(vector.sign)\r\ndata=\(vector.data)\r\n")
        }
    }
}

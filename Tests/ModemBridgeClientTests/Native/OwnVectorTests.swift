import Testing

@testable import ModemBridgeClient

/// An invented key, account and keys; the numbers were computed with another library.
enum OwnExample {
    static let page = """
        var adminSetting=1;
        var logoUrl="";
        var ee="010001";
        var nn="CB61149E1C71B6E4A2297047E5215F9FF5682723D6D2499A42D0BD1F3796422C0EEF5288B092A519361CAC7E7F3385511D910558B54CD4AD6D86A9613E23EF35";
        var seq="112233";
        $.ret=0;

        """
    static let credentials = ModemCredentials(password: "Invented-1")
    static let key = Array("4271093385610274".utf8)

    static func envelope(_ cipher: any SessionCipher) throws -> Envelope {
        try Envelope(cipher: cipher, parameters: #require(GDPRParameters(Array(page.utf8))), credentials: credentials)
    }

    static func read() throws -> [UInt8] { ModemOperation.read(.object, try #require(ObjectName("DEV2_DEV_INFO"))).text }
}

@Suite("Invented vectors are reproduced") struct OwnVectorTests {
    private let cbc = CBCCipher(key: OwnExample.key, iv: Array("9900112233445566".utf8))
    private let gcm = GCMCipher(key: OwnExample.key, nonce: Array("830015527746".utf8), signsWithOAEP: false)

    @Test func aReadInCBC() throws {
        let body = try OwnExample.envelope(cbc).body(OwnExample.read())
        #expect(
            String(decoding: body, as: UTF8.self) == """
                sign=92c6dc4cdcbf4eb6be5b8c1d1428af90e0b70a6eb1ff00c6caf3b4847ab1fb45f35ecd8f3e269c24f4b0ee25fa183682f64db9fbbf6c6f4dc78faf0d7ab3aee7\r
                data=VAMTXAZtzL3odOMJ8A5TAx5sW19G0sSeAiqUUfFc/lPzi9+CfX8IgI/pJZIOmVibrwX6rcvOptsZLVl47LR8N7sO0mhXuneQDMWjMKfhywjb1SLT/vv1Isvc6RDyw7GyQRkqdFZc4E9mGCLUfg1kEQ==\r\n
                """)
    }

    @Test func aReadInGCM() throws {
        let body = try OwnExample.envelope(gcm).body(OwnExample.read())
        #expect(
            String(decoding: body, as: UTF8.self) == """
                sign=baa978fe065e570fd6a33c13d53dfb80741f01001840fe89dc45167c2ad906aa84593f0582d563b1b2dd7c8e421d7dc8f1a87ac9625b8fdec09d1946414554c1\r
                data=2kEdjk/PJSnThCW3TxvhUWM0pAm67wB9apRTYD2LysNGrfLaJ809NfBXLxUr/N4oq9qzNLxoGkAAu5sX/Ktpaes4F+4bB6cyr83qFIWDpe+tgUG2KiRy7iQxTyST0vb8\r
                tag=59Rz10E5A81ifYMTgfRSdA==\r\n
                """)
    }

    @Test func repliesOfBoth() throws {
        #expect(ModemAnswer(try OwnExample.envelope(cbc).open(Array("sZdJ1+KZ8PEzDlym7xBFTw==\n".utf8))) == .refused(.loginRefused))
        #expect(ModemAnswer(try OwnExample.envelope(gcm).open(Array("hU0Lik+TNyg=iCnI2cWPW/GuVwNvGttRCw==".utf8))) == .done)
    }

    @Test func aForgedTagIsRefused() throws {
        let envelope = try OwnExample.envelope(gcm)
        #expect(throws: CryptoFailure.notDecryptable) { try envelope.open(Array("hU0Lik+TNyg=iCnI2cWPW/GuVwNvGttRCg==".utf8)) }
        #expect(throws: CryptoFailure.notBase64) { try envelope.open(Array("<html>gone</html>".utf8)) }
    }

    @Test func keysAreDigitsAndNeverTheSame() throws {
        var generator = SystemRandomNumberGenerator()
        let pattern = #/key=\d{16}&iv=\d{16}/#
        let first = CipherKind.cbc.makeCipher(using: &generator).introduction
        #expect(try pattern.wholeMatch(in: first) != nil)
        #expect(CipherKind.cbc.makeCipher(using: &generator).introduction != first)
        // 16 and 12 digits, in Base64.
        #expect(CipherKind.gcm.makeCipher(using: &generator).introduction.utf8.count == "key=&iv=".utf8.count + 24 + 16)
    }

    /// Five blocks of 22 bytes for a login, whose signature is 640 digits long.
    @Test func aLoginSignedWithOAEPHasFiveBlocks() throws {
        let cipher = GCMCipher(key: OwnExample.key, nonce: Array("830015527746".utf8), signsWithOAEP: true)
        let body = try OwnExample.envelope(cipher).body(ModemOperation.login(OwnExample.credentials).text, isLogin: true)
        let sign = try #require(String(decoding: body, as: UTF8.self).split(separator: "\r\n").first)
        // 48 characters of keys, "&h=" and 32, "&s=" and 6: five blocks of 22.
        #expect(sign.utf8.count == "sign=".utf8.count + 5 * 128)
    }

    @Test(arguments: [
        ("", "010001"), ("CB61", "010001"), (String(repeating: "zz", count: 64), "010001"), (String(repeating: "01", count: 64), "010001"),
        (String(repeating: "FF", count: 64), ""), (String(repeating: "FF", count: 64), "0100000001"), (String(repeating: "FF", count: 64), "000000"),
        (String(repeating: "FF", count: 600), "010001"),
    ]) func keysThatAreNoneAreRefused(_ modulus: String, _ exponent: String) {
        #expect(RSAPublicKey(modulus: modulus, exponent: exponent) == nil)
    }
}

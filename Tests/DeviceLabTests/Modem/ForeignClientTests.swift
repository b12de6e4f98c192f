import Testing

@testable import DeviceLab

@Suite(
    "A client that others wrote logs in to the lab's modem, reads and logs out", .enabled(if: ForeignClient.python != nil, "tplinkrouterc6u is not in .venv"))
struct ForeignClientTests {
    /// That client asks for compressed answers, which an XX230v rejects and its siblings ignore.
    private func options(_ cipher: LabModemOptions.Cipher = .cbc) -> LabModemOptions {
        var options = LabModemOptions()
        options.cipher = cipher
        options.rejectsCompression = false
        return options
    }

    @Test(arguments: [(LabModemOptions.Cipher.cbc, "TPLinkEXClient"), (.gcm, "TPLinkEXClientGCM"), (.gcmOAEP, "TPLinkEXClientGCMOAEP")])
    func aWholeVisit(_ cipher: LabModemOptions.Cipher, _ client: String) async throws {
        try await ModemFixtures.withModem(options(cipher)) { modem in
            let found = try await ForeignClient.visit(modem, client: client)
            #expect(found["error"] == nil, "\(found)")
            #expect(found["model"]?.text == "XX230v" && found["version"]?.text == "0.6.0 3.0.0 v6066.0")
            #expect(found["optical"]?.array?.first?["RXPower"]?.text == "57")
            #expect(found["absent"]?.array == [] && found["scalar"]?.array == [])
            #expect(found["first"]?["status"]?.text == "Up" && found["first"]?["maxBitRate"] == nil)
            #expect(found["clients"]?.double == 1)
            #expect(found["ended"] == .bool(true))
            let statistics = modem.statistics
            #expect(statistics.logins == 1 && statistics.logouts == 1 && statistics.oddities == [] && !modem.isLoggedIn)
            #expect(statistics.operations.prefix(2) == ["go DEV2_DEV_INFO", "gl DEV2_OPTC_GPON_CFG"])
        }
    }

    /// The client of another cipher gets nowhere, and no login is counted.
    @Test func theWrongCipherIsNotServed() async throws {
        try await ModemFixtures.withModem(options(.gcm)) { modem in
            let found = try await ForeignClient.visit(modem, client: "TPLinkEXClient")
            #expect(found["error"] != nil)
            #expect(modem.statistics.logins == 0 && modem.statistics.refusedLogins == 0 && !modem.isLoggedIn)
        }
    }

    @Test func aWrongPasswordIsCountedAndRefused() async throws {
        try await ModemFixtures.withModem(options()) { modem in
            let found = try await ForeignClient.visit(modem, client: "TPLinkEXClient", password: "another")
            #expect(found["error"]?.text?.contains("wrong user or password") == true, "\(found)")
            #expect(modem.statistics.refusedLogins == 1)
        }
    }

    /// Its `logout` takes only the empty answer for an end; both are seen on modems.
    @Test func aLogoutMayBeAnsweredWithACode() async throws {
        var options = options()
        options.logoutReply = .code
        try await ModemFixtures.withModem(options) { modem in
            let found = try await ForeignClient.visit(modem, client: "TPLinkEXClient")
            #expect(found["ended"] != .bool(true))
            #expect(modem.statistics.logouts == 1 && !modem.isLoggedIn)
        }
    }
}

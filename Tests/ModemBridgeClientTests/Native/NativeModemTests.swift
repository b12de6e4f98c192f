import DeviceLab
import DeviceReport
import Foundation
import HTTPTransport
import TR181
import Testing

@testable import ModemBridgeClient

@Suite("A modem is read without a bridge", .serialized, .timeLimit(.minutes(2))) struct NativeModemTests {
    @Test(arguments: LabModemOptions.Cipher.allCases) func everythingInEveryCipher(_ cipher: LabModemOptions.Cipher) async throws {
        var options = LabModemOptions()
        options.cipher = cipher
        try await ModemFixtures.withModem(options) { house in
            let outcome = await house.read()
            #expect(outcome.status.state == .ok, "\(outcome.status)")
            #expect(outcome.identity?.model == "XX230v" && outcome.identity?.serial == ModemFixtures.serial)
            #expect(outcome.payload?.text(at: "Device.Optical.Interface.1.X_TP_GPON_Config.RXPower") == "57")
            #expect(outcome.payload?.text(at: "Device.WiFi.MultiAP.APDevice.1.Radio.1.AP.2.AssociatedDevice.1.SignalStrength") == "84")
            let seen = house.modem.statistics
            #expect(seen.logins == 1 && seen.logouts == 1 && seen.refusedLogins == 0 && !house.modem.isLoggedIn)
            #expect(seen.oddities == [] && seen.writes == 0)
            #expect(seen.operations.filter { $0.hasPrefix("g") }.count == 14)
            #expect(seen.operations.filter { $0.hasPrefix("op") } == ["op ACT_UPDATE_MAPINFO", "op ACT_WIFI_UPDATE_ALLASSOC"])
        }
    }

    /// The same recording through a bridge and natively gives the same tree.
    @Test func theTreeIsTheBridges() async throws {
        try await ModemFixtures.withModem { house in
            let outcome = await house.read(refresh: .cached)
            let tree = try #require(outcome.payload)
            let bridged = try #require(BridgeSource.decode(Array(ModemFixtures.recording.utf8), options: Fixtures.options).payload)
            func values(_ tree: ParameterTree) -> [String: String] {
                var found: [String: String] = [:]
                tree.forEachLeaf(below: tree.root) { leaf in found[tree.path(leaf)] = tree.text(leaf) ?? "" }
                return found
            }
            #expect(values(tree) == values(bridged))
            #expect(tree.valueCount == bridged.valueCount)
        }
    }

    @Test func aRecordingReplaysToTheSame() async throws {
        try await ModemFixtures.withModem { house in
            let outcome = await house.read(record: true)
            let recording = try #require(outcome.recording)
            #expect(recording.fileName == "bridge.read.json")
            let text = String(decoding: recording.bytes, as: UTF8.self)
            #expect(!text.contains("hush") && !text.contains("ann@isp"))
            let replayed = BridgeSource.decode(recording.bytes, of: house.device(), options: Fixtures.options)
            #expect(replayed.status.state == .ok && replayed.payload?.valueCount == outcome.payload?.valueCount)
        }
    }

    @Test func onlyWhatIsNeededIsRead() async throws {
        try await ModemFixtures.withModem { house in
            #expect(await house.read(.optical).status.state == .ok)
            #expect(house.modem.statistics.operations == ["go DEV2_DEV_INFO", "gl DEV2_OPTC_GPON_CFG", "gl DEV2_GPON_INTF_STATS", "cgi /cgi/logout"])
        }
    }

    /// The page and its script are fetched when nothing is known of the modem, and then not for a while.
    @Test func aKnownModemIsNotAskedForItsPageAgain() async throws {
        try await ModemFixtures.withModem { house in
            #expect(await house.read(refresh: .live).status.state == .ok)
            let before = house.modem.statistics.requests
            #expect(await house.source.read(house.device(), options: Fixtures.live, deadline: .now + .seconds(10)).status.state == .ok)
            // getBusy and getGDPRParm at once, login, page, 2 refreshes, 14 reads, logout.
            #expect(house.modem.statistics.requests - before == 2 + 2 + 2 + 14 + 1)
        }
    }

    @Test func whatAFirmwareLacksIsAskedOnce() async throws {
        var objects = ModemFixtures.objects
        objects["DEV2_GPON_INTF_STATS"] = nil
        objects["DEV2_HOST_ENTRY"] = .refused(71011)
        objects["DEV2_ADT_LAN"] = .object(LabObject([("IPAddress", .string("192.0.2.1"))]))
        objects["DEV2_MEM_STATUS"] = .nothing
        try await ModemFixtures.withModem(objects: objects) { house in
            for round in 0..<2 {
                let before = house.modem.statistics.operations.count
                let outcome = await house.read()
                #expect(outcome.status.state == .partial && outcome.status.reason == "objects_missing")
                // A report is whole without the counters of the optics, which not every firmware has.
                #expect(outcome.status.warnings == ["object_failed:hosts:object_forbidden:71011"])
                let asked = Array(house.modem.statistics.operations[before...])
                #expect(asked.contains("gl DEV2_GPON_INTF_STATS") == (round == 0))
                #expect(asked.contains("gl DEV2_HOST_ENTRY") == (round == 0))
                // 9003: another operation, and the right one at once the next time.
                #expect(asked.filter { $0.hasSuffix("DEV2_ADT_LAN") } == (round == 0 ? ["gl DEV2_ADT_LAN", "go DEV2_ADT_LAN"] : ["go DEV2_ADT_LAN"]))
                #expect(outcome.payload?.text(at: "Device.X_TP_ADT_LAN.1.IPAddress") == "192.0.2.1")
            }
        }
    }

    @Test(arguments: [LabModemOptions.LogoutReply.empty, .code]) func bothLogoutRepliesAreRight(_ reply: LabModemOptions.LogoutReply) async throws {
        var options = LabModemOptions()
        options.logoutReply = reply
        options.sendsChunks = true
        options.keepsAlive = false
        try await ModemFixtures.withModem(options) { house in
            #expect(await house.read().status.state == .ok)
            #expect(house.modem.statistics.logouts == 1 && !house.modem.isLoggedIn)
        }
    }

    /// A web server that answers before a late body would be desynchronised by two writes.
    @Test func headAndBodyComeTogether() async throws {
        var options = LabModemOptions()
        options.answersEarly = true
        options.cipher = .gcmOAEP
        try await ModemFixtures.withModem(options) { house in #expect(await house.read().status.state == .ok) }
    }

    @Test func aSlowPageOfRealWeightIsRead() async throws {
        var options = LabModemOptions()
        options.pageBytes = 82_000
        options.delay = .milliseconds(10)
        options.noise = 2
        try await ModemFixtures.withModem(options) { house in
            #expect(await house.read().status.state == .ok)
            #expect(house.modem.statistics.logins == 1)
        }
    }

    @Test func aFreshReadingServesAgain() async throws {
        try await ModemFixtures.withModem { house in
            #expect(await house.read(refresh: .cached).status.state == .ok)
            #expect(await house.read(refresh: .cached).status.state == .ok)
            #expect(await house.read(.optical, refresh: .cached).status.state == .ok)
            #expect(house.modem.statistics.logins == 1)
            #expect(await house.read(refresh: .live).status.state == .ok)
            #expect(house.modem.statistics.logins == 2)
        }
    }

    /// The page says which account its password is for, and is not asked every time.
    @Test func theAccountIsRemembered() async throws {
        var options = LabModemOptions()
        options.user = "admin"
        try await ModemFixtures.withModem(options) { house in
            #expect(await house.read().status.state == .ok)
            #expect(await house.read().status.state == .ok)
            #expect(house.modem.statistics.refusedLogins == 0)
        }
    }

    @Test(arguments: LabModemOptions.Cipher.allCases) func aGlanceTellsWithoutALogin(_ cipher: LabModemOptions.Cipher) async throws {
        var options = LabModemOptions()
        options.cipher = cipher
        options.noise = 1
        try await ModemFixtures.withModem(options) { house in
            house.modem.personLogsIn()
            let glance = try #require(await house.source.glance(at: house.device(), deadline: .now + .seconds(5)))
            #expect(glance.model == "XX230v" && glance.account == "user" && glance.cipher?.rawValue == cipher.rawValue)
            #expect(glance.isBusy == true && !glance.isLocked && glance.failedLogins == 0 && glance.speaksTheDialect)
            #expect(house.modem.statistics.logins == 0 && house.modem.isLoggedIn)
            let foreign = ModemFixtures.source(
                house.modem, house.transport, { $0.allowedNetworks = [AddressRange("10.0.0.0/8")].compactMap { $0 } }, password: "")
            let refused = await foreign.glance(at: house.device(), deadline: .now + .seconds(5))
            #expect(refused == nil)
        }
    }

    @Test func anotherModemAtTheAddressIsNotFound() async throws {
        try await ModemFixtures.withModem { house in
            let outcome = await house.source.read(
                DeviceIdentity(serial: "22400A7000999", managementHost: "192.0.2.1"), options: Fixtures.live, deadline: .now + .seconds(10))
            #expect(outcome.status.state == .notFound && outcome.status.reason == "serial_mismatch" && outcome.payload == nil)
        }
    }

    @Test func aModemWhoseCipherIsNotToldIsLeftAlone() async throws {
        var options = LabModemOptions()
        options.hasScript = false
        try await ModemFixtures.withModem(options) { house in
            let outcome = await house.read()
            #expect(outcome.status.state == .unsupported && outcome.status.reason == "modem_unsupported")
            #expect(house.modem.statistics.logins == 0 && house.modem.statistics.oddities == [])
            let told = house.another { $0.assumedCipher = .cbc }
            #expect(await told.read(house.device(), options: Fixtures.live, deadline: .now + .seconds(10)).status.state == .ok)
        }
    }
}

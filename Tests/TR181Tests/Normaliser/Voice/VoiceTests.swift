import DeviceReport
import TR181
import Testing

@Suite("Telephone lines of both versions of TR-104 under both roots")
struct VoiceTests {
    private static let service = "InternetGatewayDevice.Services.VoiceService.1."

    private func lines(_ leaves: [String: String?], dialect: String = "tr098") throws -> [VoiceLine] {
        try InventedTree.sections(leaves, dialect: dialect).voice?.lines ?? []
    }

    private func line(_ more: [String: String]) -> [String: String?] {
        InventedTree.object(Self.service + "VoiceProfile.1.Line.1", ["Enable": "Enabled", "Status": "Up"].merging(more) { $1 })
    }

    @Test("A line with its registrar, codec, quality and socket")
    func whole() throws {
        let leaves =
            line([
                "CallState": "Idle", "PhyReferenceList": "2", "Codec.TransmitCodec": "G.711ALaw", "Stats.PacketsReceived": "900",
                "Stats.ReceivePacketLossRate": "3",
                "Stats.ReceiveInterarrivalJitter": "12500", "Stats.RoundTripDelay": "80000", "Stats.CallsDropped": "2", "Stats.ServerDownTime": "60",
            ]) + [
                Self.service + "VoiceProfile.1.SIP.RegistrarServer": "sip.example.net", Self.service + "PhyInterface.1.InterfaceID": "1",
                Self.service + "PhyInterface.2.InterfaceID": "2", Self.service + "PhyInterface.2.Tests.TestState": "Complete",
            ]
        let one = try #require(try lines(leaves).first)
        #expect(one.enabled.value == true && one.status.value == .up && one.callState.value == "idle")
        #expect(one.registrar.value == "sip.example.net")
        #expect(one.codec.value == "G.711ALaw")
        #expect(one.stats?.lossPct.value == 3)
        #expect(one.stats?.jitterMs.value == 12.5)
        #expect(one.stats?.rttMs.value == 80)
        #expect(one.stats?.callsDropped.value == 2)
        #expect(one.stats?.serverDownS.value == 60)
        #expect(one.fxs?.test.value == "complete")
    }

    @Test("A line without calls has no quality: its zeros are no measurements")
    func noCalls() throws {
        let stats = ["Stats.PacketsReceived": "0", "Stats.ReceivePacketLossRate": "0", "Stats.RoundTripDelay": "0", "Stats.CallsDropped": "0"]
        #expect(try lines(line(stats)).first?.stats == nil)
    }

    @Test("No number in clear, in no value and no origin", arguments: ["+1 (418) 555-0142", "14185550142"])
    func numbers(_ number: String) throws {
        let sections = try InventedTree.sections(line(["DirectoryNumber": number, "SIP.URI": number, "SIP.AuthUserName": number]), dialect: "tr098")
        let last = try #require(sections.voice?.lines.first?.numberLast4)
        #expect(last.value == "0142")
        #expect(last.origin?.raw == "…0142")
        #expect(!SectionsJSON.text(sections).contains("555"))
        #expect(try lines(line(["DirectoryNumber": "12"])).first?.numberLast4.value == nil)
    }

    @Test(
        "States as the standard and vendors say them",
        arguments: [
            ("Up", VoiceStatus.up), ("Registering", .registering), ("Unregistering", .registering), ("Error", .error), ("Quiescent", .disabled),
            ("Testing", .unknown),
            ("Disabled", .disabled), ("registered", .up),
        ])
    func states(_ word: String, _ status: VoiceStatus) throws {
        #expect(try lines(line(["Status": word])).first?.status.value == status)
    }

    @Test("A state no dialect knows is unknown, and is shown as it was said")
    func oddState() throws {
        let one = try #require(try lines(line(["Status": "Snoozing"])).first)
        #expect(one.status.reason == .unparseable)
        #expect(one.rawStatus.value == "Snoozing")
        #expect(try lines(line(["Enable": "Quiescent"])).first?.enabled.value == false)
    }

    @Test("Version 2: the client registers, its network knows the server", arguments: ["Device", "InternetGatewayDevice"])
    func version2(_ root: String) throws {
        let service = root + ".Services.VoiceService.1."
        let leaves: [String: String?] = [
            service + "SIP.Client.1.Enable": "Enabled", service + "SIP.Client.1.Status": "Error_Registration",
            service + "SIP.Client.1.Network": service + "SIP.Network.3.", service + "SIP.Network.3.RegistrarServer": "sip.example.net",
        ]
        let one = try #require(try lines(leaves, dialect: root == "Device" ? "tr181" : "tr098").first)
        #expect(one.id == service + "SIP.Client.1")
        #expect(one.status.value == .error)
        #expect(one.registrar.value == "sip.example.net")
    }

    @Test("A voice service without any state of a line has no lines; no service is no section")
    func nothing() throws {
        #expect(try InventedTree.sections([Self.service + "VoiceProfile.1.Line.1.Enable": "Enabled"], dialect: "tr098").voice?.lines.isEmpty == true)
        #expect(try InventedTree.sections(["InternetGatewayDevice.DeviceInfo.ModelName": "x"], dialect: "tr098").voice == nil)
    }

    // EG8145V5 and EG8145X6: Line.1 Disabled, Idle, X_HW_LastRegisterError ERROR_WAN_NOT_CONFIGURED, PhyInterface.1.X_HW_Status Normal.
    @Test(
        "Recorded Huawei lines", .enabled(if: Recorded.areThere, "the recordings are not beside the project"),
        arguments: [Recorded.eg8145v5, "device-eg8145x6-has-mesh"])
    func huawei(_ name: String) throws {
        let one = try #require(try Recorded.sections(Recorded.nbi(name)).voice?.lines.first)
        #expect(one.id == Self.service + "VoiceProfile.1.Line.1")
        #expect(one.status.value == .disabled && one.enabled.value == false)
        #expect(one.callState.value == "idle")
        #expect(one.lastError.value == "wan_not_configured")
        #expect(one.fxs?.status.value == "normal")
        #expect(one.fxs?.loopCurrentMA.value == nil)
        #expect(one.stats == nil && one.registrar.value == nil && one.numberLast4.value == nil)
    }

    // XX230v: the live line is under Device.X_TP_Services; its RegistrarServer is 0.0.0.0.
    @Test("Recorded TP-Link line", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
    func tplink() throws {
        let one = try #require(try Recorded.sections(Recorded.nbi(Recorded.xx230v)).voice?.lines.first)
        #expect(one.id.hasPrefix("Device.X_TP_Services.VoiceService.1."))
        #expect(one.registrar.value == nil && one.registrar.reason == .sentinel)
    }
}

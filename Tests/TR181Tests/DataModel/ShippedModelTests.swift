import Foundation
import TR181
import Testing

@Suite("The shipped tables")
struct ShippedModelTests {
    private static let folder = Recorded.root.appendingPathComponent("profiles/datamodel")
    private let models: DataModels

    init() throws { models = try DataModels.load(directory: Self.folder.path) }

    @Test("are TR-181 2.19.1 and TR-098 1.8, whole")
    func whole() throws {
        #expect(models.tables.map(\.name) == ["Device:2.19", "InternetGatewayDevice:1.14"])
        #expect(models.tables.map(\.version) == ["2.19.1", "1.8.0"])
        #expect(models.tables.map(\.objectCount) == [873, 192])
        #expect(models.tables.map(\.parameterCount) == [7_343, 1_801])
    }

    @Test("carry the Broadband Forum's copyright and licence", arguments: ["tr-181-2.19.1.tsv", "tr-098-1.8.tsv"])
    func licence(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
        #expect(text.contains("Broadband Forum"))
        #expect(text.contains("Redistributions of source code must retain the above copyright"))
        #expect(text.contains("EXPRESS OR IMPLIED WARRANTIES"))
        #expect(text.utf8.count < 700_000)
    }

    @Test("say what every line of theirs says")
    func everyLine() throws {
        for name in ["tr-181-2.19.1.tsv", "tr-098-1.8.tsv"] {
            var object = ""
            var count = 0
            for line in try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
                if columns[0].isEmpty {
                    let path = object + columns[1]
                    #expect(models.parameter(at: path)?.path == path)
                } else {
                    object = String(columns[0])
                    #expect(models.object(at: object)?.path == object)
                }
                count += 1
            }
            #expect(count > 1_900)
        }
    }

    @Test("know what the normaliser leans on")
    func knownFacts() throws {
        // Types and units as Broadband Forum publishes them.
        let level = try #require(models.parameter(at: "Device.Optical.Interface.1.OpticalSignalLevel"))
        #expect(level.type == .int)
        #expect(level.namedType == "Dbm1000")
        let rate = try #require(models.parameter(at: "Device.WiFi.AccessPoint.2.AssociatedDevice.9.LastDataDownlinkRate"))
        #expect(rate.type == .unsignedInt)
        #expect(rate.unit == "kbps")
        #expect(models.parameter(at: "Device.DeviceInfo.UpTime")?.unit == "seconds")
        #expect(models.parameter(at: "Device.WiFi.SSID.1.Stats.BytesSent")?.namedType == "StatsCounter64")
        #expect(models.parameter(at: "Device.WiFi.MultiAP.APDevice.1.BackhaulSignalStrength")?.status == .deleted)
        #expect(models.parameter(at: "Device.Hosts.Host.3.InterfaceType")?.since == "2.13")
        #expect(models.parameter(at: "Device.Optical.Interface.1.LowerLayers")?.flags == .reference)
        let state = try #require(models.parameter(at: "InternetGatewayDevice.WANDevice.1.WANConnectionDevice.2.WANPPPConnection.1.ConnectionStatus"))
        #expect(state.enumeration.contains("PendingDisconnect"))
        #expect(models.parameter(at: "InternetGatewayDevice.X_CATV.Enable") == nil)
    }
}

@Suite("The shipped tables against what they are made from", .enabled(if: ReferenceModels.areThere, "no reference files here"))
struct ShippedModelReferenceTests {
    @Test(
        "are what the command makes of the Broadband Forum's files",
        arguments: [
            ("tr-181-2-19-1-cwmp-full.xml.gz", "tr-181-2.19.1.tsv"), ("tr-098-1-8-0-full.xml.gz", "tr-098-1.8.tsv"),
        ])
    func rebuilt(_ source: String, _ shipped: String) throws {
        let table = try DataModelCompiler.table(ofFull: try ReferenceModels.xml(source))
        let known = [UInt8](try Data(contentsOf: Recorded.root.appendingPathComponent("profiles/datamodel/" + shipped)))
        #expect(table == known, "rebuild profiles/datamodel/\(shipped)")
    }
}

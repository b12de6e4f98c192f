import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("The optics of every family, on small invented devices")
struct VendorOpticsTests {
    private static let wan = "InternetGatewayDevice.WANDevice.1"
    private static let raw = ["RXPower": "57", "TXPower": "16788", "TransceiverTemperature": "11509", "SupplyVottage": "33000", "BiasCurrent": "5975"]
    private static let plain = ["RXPower": "-22.44", "TXPower": "2.25", "TransceiverTemperature": "44.957", "SupplyVoltage": "3300", "BiasCurrent": "11.95"]
    private static let rounded = [
        "RXPower": "-22", "TXPower": "2", "TransceiverTemperature": "45", "SupplyVoltage": "3300", "BiasCurrent": "12", "Status": "Up",
    ]

    /// -22.44 and 2.25 dBm, 45 degrees, 3300 mV, 11.95 mA, each in the words of its family.
    private static let exact: [InventedDevice] = [
        InventedDevice("ct-com", "Hurakall", "ST-1001-FL", at: "\(wan).X_CT-COM_GponInterfaceConfig", raw),
        InventedDevice("ct-com", "Anybody", "E1", at: "\(wan).X_CT-COM_EponInterfaceConfig", raw),
        InventedDevice("cmcc", "Anybody", "GM220-S", at: "\(wan).X_CMCC_GponInterfaceConfig", raw),
        InventedDevice("cmcc", "Anybody", "GM220-E", at: "\(wan).X_CMCC_EponInterfaceConfig", raw),
        InventedDevice("cianet", "Cianet", "HW01N", at: "\(wan).X_CATV_GponInterfaceConfig", raw),
        InventedDevice(
            "cu", "Anybody", "F477", at: "\(wan).X_CU_WANEPONInterfaceConfig.OpticalTransceiver",
            ["RXPower": "57", "TXPower": "16788", "Temperature": "11509", "SupplyVottage": "33000", "BiasCurrent": "5975"]),
        InventedDevice("datacom", "Datacom", "DM985-424", at: "\(wan).X_CT-COM_GponInterfaceConfig", raw.merging(["TransceiverTemperature": "45"]) { $1 }),
        InventedDevice("datacom", "DATACOM", "DM986-414", at: "\(wan).X_GponInterafceConfig", plain),
        InventedDevice("fiberhome", "FiberHome", "HG6145F", at: "\(wan).X_FH_GponInterfaceConfig", plain),
        InventedDevice("nokia", "Nokia", "G-140W-C", at: "\(wan).X_CMCC_GponInterfaceConfig", raw),
        InventedDevice(
            "nokia", "ALCL", "G-2425G-A", at: "InternetGatewayDevice.X_ALU_OntOpticalParam",
            ["RXPower": "-22.440000", "TXPower": "2.250000", "TransceiverTemperature": "44.957", "SupplyVottage": "3.300000", "BiasCurrent": "11950.000000"]),
        InventedDevice("tenda", "Tenda", "HG9", at: "\(wan).WANGponInterfaceConfig", plain.merging(["RXPower": "-22.44 dBm", "TXPower": "2.25 dBm"]) { $1 }),
        InventedDevice("realtek", "UNEE", "Stavix MPG421R", at: "\(wan).X_GponInterafceConfig", plain),
        InventedDevice("intelbras", "INTELBRAS", "WiFiber 121 AC", at: "\(wan).X_GponInterafceConfig", plain),
        InventedDevice("zte-raw", "ZTE", "F680", at: "\(wan).X_ZTE-COM_WANPONInterfaceConfig", plain.merging(["RXPower": "57", "TXPower": "16788"]) { $1 }),
        InventedDevice("zte-dbm", "ZTE", "F6600P", at: "\(wan).X_ZTE-COM_WANPONInterfaceConfig", plain),
        InventedDevice(
            "zte-dbm", "Multilaser", "F670L", at: "\(wan).X_ZTE-COM_WANPONInterfaceConfig",
            plain.merging(["InternetGatewayDevice.DeviceInfo.HardwareVersion": "V9.0.10"]) { $1 }),
        InventedDevice("zte", "ZTE", "F673AV9", at: "\(wan).X_CMCC_GponInterfaceConfig", raw),
        InventedDevice(
            "tplink-xx230v", "TP-Link", "XX230v", at: "Device.Optical.Interface.1.X_TP_GPON_Config", raw.merging(["SupplyVottage": "3300"]) { $1 }),
        InventedDevice(
            "generic", "Anybody", "P1", at: "Device.XPON.ONU.1.ANI.1.Transceiver.1",
            ["RxPower": "-224", "TxPower": "23", "Temperature": "45", "Voltage": "3300", "Bias": "11950"]),
        InventedDevice(
            "rdkb", "Anybody", "R1", at: "Device.SFPs.Mgmt.SFF8472.1.Transceiver.Status",
            ["RxPower": "-224", "TxPower": "23", "Temperature": "45", "Vcc": "3300", "TxBias": "11950", "Device.DeviceInfo.X_RDKCENTRAL-COM_A": "1"]),
    ]

    @Test("Powers are measured, and the rest is what a transceiver says", arguments: exact)
    func optics(_ device: InventedDevice) throws {
        #expect(try Recorded.dialects().dialect(for: device.tree).name == device.dialect)
        let onu = try #require(try device.sections().onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 22.44) < 0.05)
        #expect(abs((onu.txDBm.value ?? 0) - 2.25) < 0.06)
        #expect(onu.rxDBm.confidence == .measured && onu.txDBm.confidence == .measured)
        #expect(abs((onu.temperatureC.value ?? 0) - 45) < 0.1)
        #expect(onu.voltageMV.value == 3300)
        #expect(abs((onu.biasMA.value ?? 0) - 11.95) < 0.06)
    }

    @Test("Huawei's whole numbers, its state and its technology")
    func huawei() throws {
        let device = InventedDevice(
            "huawei", "Huawei Technologies Co., Ltd", "EG8145V5", at: "\(Self.wan).X_GponInterafceConfig",
            Self.rounded.merging(["\(Self.wan).WANCommonInterfaceConfig.WANAccessType": "GPON"]) { $1 })
        let sections = try device.sections()
        #expect(try Recorded.dialects().dialect(for: device.tree).name == "huawei")
        #expect(sections.onu?.rxDBm.value == -22 && sections.onu?.txDBm.value == 2)
        #expect(sections.onu?.biasMA.value == 12 && sections.onu?.voltageMV.value == 3300)
        #expect(sections.onu?.state.value == .up)
        #expect(sections.technology == .gpon)
    }

    @Test(
        "A ZTE that writes the other unit is read by its sign, and the value is inferred",
        arguments: [("F660", "-19.8", "2.1"), ("F6600", "105", "16218"), ("F6201", "105", "2.1")])
    func otherUnit(model: String, rx: String, tx: String) throws {
        let device = InventedDevice("zte", "ZTE", model, at: "\(Self.wan).X_ZTE-COM_WANPONInterfaceConfig", ["RXPower": rx, "TXPower": tx])
        let onu = try #require(try device.sections().onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 19.8) < 0.05)
        #expect(abs((onu.txDBm.value ?? 0) - 2.1) < 0.05)
        #expect(onu.rxDBm.confidence == .inferred && onu.txDBm.confidence == .inferred)
    }

    @Test(
        "The generic dialect reads the same powers of any vendor's object, and calls them inferred",
        arguments: exact.filter { $0.dialect != "generic" && $0.dialect != "rdkb" })
    func generic(_ device: InventedDevice) throws {
        let onu = try #require(try device.sections(by: "generic").onu)
        #expect(abs((onu.rxDBm.value ?? 0) + 22.44) < 0.05)
        #expect(abs((onu.txDBm.value ?? 0) - 2.25) < 0.06)
        #expect(onu.rxDBm.confidence == .inferred && onu.txDBm.confidence == .inferred)
    }

    @Test(
        "What is no reading is none, whatever the scale would make of it",
        arguments: [
            ("ct-com", "X_CT-COM_GponInterfaceConfig", "0", UnknownReason.noLight), ("ct-com", "X_CT-COM_GponInterfaceConfig", "65535", .sentinel),
            ("ct-com", "X_CT-COM_GponInterfaceConfig", "2147483647", .sentinel), ("ct-com", "X_CT-COM_GponInterfaceConfig", "4294967295", .sentinel),
            ("fiberhome", "X_FH_GponInterfaceConfig", "-40.00", .noLight), ("fiberhome", "X_FH_GponInterfaceConfig", "0", .notImplemented),
            ("fiberhome", "X_FH_GponInterfaceConfig", "-", .sentinel), ("fiberhome", "X_FH_GponInterfaceConfig", "", .empty),
            ("fiberhome", "X_FH_GponInterfaceConfig", "--- dBm", .unparseable),
        ])
    func noReading(dialect: String, object: String, text: String, reason: UnknownReason) throws {
        let device = InventedDevice(dialect, at: "\(Self.wan).\(object)", ["RXPower": text])
        #expect(try device.sections().onu?.rxDBm.reason == reason)
    }

    @Test("The standard pair at zero is not implemented, and -274 degrees is no temperature")
    func standardZeros() throws {
        let pair = InventedDevice("generic", at: "Device.Optical.Interface.1", ["OpticalSignalLevel": "0", "TransmitOpticalLevel": "0"])
        #expect(try pair.sections().onu?.rxDBm.reason == .notImplemented)
        #expect(try pair.sections().onu?.txDBm.reason == .notImplemented)
        let xpon = InventedDevice("generic", at: "Device.XPON.ONU.1.ANI.1.Transceiver.1", ["RxPower": "-274", "Temperature": "-274"])
        #expect(try xpon.sections().onu?.rxDBm.value == -27.4)
        #expect(try xpon.sections().onu?.temperatureC.reason == .sentinel)
    }
}

@Suite("Optics of recorded modems", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct RecordedOpticsTests {
    // `X_GponInterafceConfig` of each export.
    @Test("Huawei ONTs", arguments: [(Recorded.eg8145v5, -3.0, 2.0, 45.0, 3415, 7.0), ("device-eg8145x6-has-mesh", -7, 2, 50, 3364, 5)])
    func huawei(name: String, rx: Double, tx: Double, temperature: Double, voltage: Int, bias: Double) throws {
        let sections = try Recorded.sections(Recorded.nbi(name))
        #expect(sections.onu?.rxDBm.value == rx && sections.onu?.txDBm.value == tx)
        #expect(sections.onu?.rxDBm.confidence == .measured)
        #expect(sections.onu?.temperatureC.value == temperature)
        #expect(sections.onu?.voltageMV.value == voltage && sections.onu?.biasMA.value == bias)
        #expect(sections.onu?.state.value == .up)
        #expect(sections.technology == .gpon)
    }

    // `X_TP_GPON_Config`: 5624, 14880, 12251, 3298, 8302, 5; the standard pair reads 0.
    @Test("TP-Link XX230v") func tplink() throws {
        let sections = try Recorded.sections(Recorded.nbi(Recorded.xx230v))
        #expect(abs((sections.onu?.rxDBm.value ?? 0) + 2.5) < 0.01)
        #expect(sections.onu?.txDBm.value == 1.73)
        #expect(sections.onu?.temperatureC.value == 47.9)
        #expect(sections.onu?.voltageMV.value == 3298 && sections.onu?.biasMA.value == 16.6)
        #expect(sections.onu?.state.value == .o5)
    }
}

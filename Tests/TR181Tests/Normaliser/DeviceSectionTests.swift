import DeviceReport
import Foundation
import Testing

@testable import TR181

@Suite("What the box says of itself")
struct DeviceSectionTests {
    @Test("Clock, boot, memory, thermometers and images of a TR-181 device")
    func tr181() throws {
        let device = InventedDevice(
            "generic", "Anybody", "Box", at: "Device.DeviceInfo",
            [
                "UpTime": "3600", "MemoryStatus.Total": "200000", "MemoryStatus.Free": "50000", "MemoryStatus.TotalPersistent": "1000",
                "MemoryStatus.FreePersistent": "250", "ProcessStatus.CPUUsage": "12", "FirstUseDate": "0001-01-01T00:10:00Z",
                "TemperatureStatus.TemperatureSensor.1.Name": "CPU", "TemperatureStatus.TemperatureSensor.1.Value": "61",
                "TemperatureStatus.TemperatureSensor.1.HighAlarmValue": "95", "TemperatureStatus.TemperatureSensor.2.Value": "-274",
                "FirmwareImage.1.Version": "1.0", "FirmwareImage.1.Status": "Available", "FirmwareImage.2.Version": "2.0", "FirmwareImage.2.Status": "Active",
                "ActiveFirmwareImage": "Device.DeviceInfo.FirmwareImage.2.", "Device.RootDataModelVersion": "2.19", "Device.Time.Status": "Unsynchronized",
                "Device.Time.CurrentLocalTime": "1970-01-01T01:00:00Z",
            ])
        let box = try #require(try device.sections().device)
        #expect(box.bootedAt.value == Date(timeIntervalSince1970: 1_789_996_400) && box.bootedAt.confidence == .derived)
        #expect(box.firstUseAt.value == Date(timeIntervalSince1970: 1_789_997_000))
        #expect(box.memoryUsedPct.value == 75 && box.memoryUsedPct.confidence == .derived)
        #expect(box.flashUsedPct.value == 75)
        #expect(box.temperatures.map(\.valueC.value) == [61, nil] && box.temperatures.first?.highAlarmC.value == 95)
        #expect(box.temperatures.last?.valueC.reason == .sentinel)
        #expect(box.firmwareImages.map(\.active.value) == [false, true] && box.firmwareImages.last?.version.value == "2.0")
        #expect(box.dataModelVersion.value == "2.19")
        #expect(box.timeSynchronised.value == false && box.localTimeAt.reason == .clockUnset)
    }

    @Test("A vendor's leaf serves where the standard one is missing, and never against it")
    func fallbacks() throws {
        let info = "InternetGatewayDevice.DeviceInfo"
        let zte = InventedDevice("zte", "ZTE", "F6600", at: info, ["X_ZTE-COM_CpuUsed": "4%;11%", "X_ZTE-COM_MemUsed": "17%"])
        let box = try #require(try zte.sections().device)
        #expect(box.cpuPct.value == 11 && box.memoryUsedPct.value == 17 && box.memoryUsedPct.confidence == .measured)
        let huawei = InventedDevice("huawei", "Huawei", "EG1", at: info, ["ProcessStatus.CPUUsage": "57", "X_HW_CpuUsed": "14"])
        #expect(try huawei.sections().device?.cpuPct.value == 57)
    }

    @Test("Bytes where KiB belong are found out; a free part greater than the whole is none")
    func memory() throws {
        func memory(_ total: String, _ free: String) throws -> DeviceSection? {
            try InventedDevice("generic", at: "Device.DeviceInfo", ["MemoryStatus.Total": total, "MemoryStatus.Free": free]).sections().device
        }
        let bytes = try memory("256704512", "23015424")
        #expect(bytes?.memoryTotalKiB.value == 250_688 && bytes?.memoryUsedPct.value == 91 && bytes?.memoryUsedPct.confidence == .inferred)
        #expect(try memory("1000", "2000")?.memoryUsedPct.value == nil)
    }

    @Test("A device that has run since before it could be built has no uptime")
    func uptime() throws {
        let box = try InventedDevice("generic", at: "Device.DeviceInfo", ["UpTime": "999999999"]).sections().device
        #expect(box?.uptimeS.reason == .outOfRange && box?.bootedAt.value == nil)
    }

    @Test("An inform interval that is not in force is none")
    func informs() throws {
        let box = try InventedDevice(
            "generic", at: "InternetGatewayDevice.ManagementServer", ["PeriodicInformEnable": "0", "PeriodicInformInterval": "300"]
        ).sections().device
        #expect(box?.informIntervalS.value == nil)
    }
}

@Suite("The box in recordings", .enabled(if: Recorded.areThere, "the recordings are not beside the project"))
struct RecordedDeviceTests {
    // FlashStatus 131072 / 18100, MemoryStatus 262144 / 118344, Time.Status Disabled, CurrentLocalTime of 1981, FirstUseDate of the year 1.
    @Test func huawei() throws {
        let box = try #require(try Recorded.sections(Recorded.nbi("device-eg8145x6-has-mesh")).device)
        #expect(box.flashUsedPct.value == 86.2 && box.memoryUsedPct.value == 54.9)
        #expect(box.timeSynchronised.value == false && box.localTimeAt.reason == .clockUnset)
        #expect(box.firstUseAt.reason == .never)
        #expect(box.uptimeS.value == 1_289_046)
    }

    // One image of which nothing is said; a synchronised clock.
    @Test func ex220() throws {
        let box = try #require(try Recorded.sections(Recorded.nbi(Recorded.ex220)).device)
        #expect(box.firmwareImages.count == 1 && box.firmwareImages.first?.version.reason == .empty)
        #expect(box.timeSynchronised.value == true)
        #expect(box.memoryUsedPct.value == 57.5)
    }
}

public import DeviceReport
import Foundation
public import TR181

extension BridgeSource {
    /// Reads a recording as if the bridge had just sent it.
    ///
    /// - Parameters:
    ///   - recording: the body of a read: a reading, a finished job or an error.
    ///   - httpStatus: the status it came with.
    ///   - device: whom the recording is about; a reading of another serial is `not_found`.
    public static func decode(
        _ recording: [UInt8], httpStatus: Int = 200, of device: DeviceIdentity = DeviceIdentity(), options: ReadOptions
    ) -> SourceOutcome<ParameterTree> {
        let reply = BridgeReply(status: httpStatus, contentType: "application/json", body: recording)
        guard httpStatus == 200 || httpStatus == 206 else {
            var status = SourceStatus(BridgeFailure(reply))
            status.timings = nil
            return SourceOutcome(status)
        }
        var result = outcome(of: reply, for: device, options: options)
        result.status.timings = nil
        return result
    }

    static func outcome(of reply: BridgeReply, for device: DeviceIdentity, options: ReadOptions) -> SourceOutcome<ParameterTree> {
        let reading: BridgeReading
        do throws(TreeReadError) {
            reading = try BridgeObjectReader.reading(reply.body, receivedAtMs: Int64(options.now.timeIntervalSince1970 * 1000))
        } catch {
            return SourceOutcome(
                SourceStatus(
                    BridgeFailure(
                        .parseError, error.code.rawValue, "The answer of the bridge could not be read.", httpStatus: reply.status,
                        timings: PhaseTimings(reply.timings))))
        }
        var status = SourceStatus(.bridge, .ok)
        status.httpStatus = reply.status
        status.timings = PhaseTimings(reply.timings)
        status.leaves = reading.tree.valueCount
        status.dataAt = reading.collectedAtMs.map { Date(timeIntervalSince1970: Double($0) / 1000) }
        status.oldestDataAt = status.dataAt
        status.warnings = reading.warnings + reading.tree.warnings.filter { !reading.warnings.contains($0) }
        let serial = Self.serial(of: reading)
        if let serial, let expected = device.serial, serial.lowercased() != expected.lowercased() {
            status.state = .notFound
            status.reason = "serial_mismatch"
            status.detail = "Another modem answers at the management address."
            status.leaves = nil
            return SourceOutcome(status)
        }
        status.judge(reading, isPartialStatus: reply.status == 206, live: options.refresh == .live)
        var identity = DeviceIdentity(serial: serial, model: reading.tree.text(at: "Device.DeviceInfo.ModelName"))
        identity.managementHost = device.managementHost
        let recording = options.record ? recording(of: reply.body) : nil
        return SourceOutcome(status, payload: status.state.hasData ? reading.tree : nil, identity: identity, recording: recording)
    }

    private static func serial(of reading: BridgeReading) -> String? {
        let text = reading.serialNumber ?? reading.tree.text(at: "Device.DeviceInfo.SerialNumber")
        guard let text, !text.isEmpty, (try? DeviceKey.serial(validating: text)) != nil else { return nil }
        return text
    }
}

import DeviceReport
import TR181

import struct Foundation.Date

/// Reads what the ACS holds of a device at and below a path; nil stands for everything. Never throws: an outcome is data.
struct DocumentFetch: Sendable {
    typealias Read = @Sendable (_ device: DeviceIdentity, _ path: String?, _ now: Date, ContinuousClock.Instant) async -> SourceOutcome<NBIDocument>

    let read: Read
}

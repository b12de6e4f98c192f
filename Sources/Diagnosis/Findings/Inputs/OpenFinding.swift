public import DeviceReport

public import struct Foundation.Date

/// A finding of the last look at a device.
public struct OpenFinding: Sendable, Equatable {
    public var id: String
    public var subject: FindingSubject
    public var firstSeenAt: Date

    public init(id: String, subject: FindingSubject, firstSeenAt: Date) {
        self.id = id
        self.subject = subject
        self.firstSeenAt = firstSeenAt
    }
}

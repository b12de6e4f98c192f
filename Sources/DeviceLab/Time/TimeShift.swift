import DeviceCapture
import Foundation

/// Moves the times in recordings, so that they are as old now as they were when the capture was made.
struct TimeShift: Sendable {
    /// Members of ACS documents and bridge answers that hold a time of observation.
    private static let names: Set<String> = [
        "_timestamp", "_lastInform", "_lastBoot", "_lastBootstrap", "_registered", "_attributesTimestamp", "collected_at",
    ]

    /// The capture's clock.
    let clock: Date
    let interval: TimeInterval

    /// `nil` where the times are to stay, or the capture's clock is none.
    init?(of capture: LoadedCapture, options: DeviceLabOptions, now: Date) {
        guard case .relativeToNow = options.timeStamps, let clock = ISODate.date(capture.manifest.clock) else { return nil }
        self.clock = clock
        interval = now.timeIntervalSince(clock)
    }

    /// Moves time stamps, and values of type dateTime that lie within a year of the clock: others are no times of this device's life.
    func apply(to object: inout LabObject) {
        let holdsTime = object["_type"]?.text == "xsd:dateTime"
        object.updateEach { key, value in
            switch value {
            case .string(let text) where Self.names.contains(key) || holdsTime && key == "_value":
                guard let date = ISODate.date(text), abs(date.timeIntervalSince(clock)) < 366 * 86_400 || key != "_value" else { return }
                value = .string(ISODate.text(date.addingTimeInterval(interval)))
            case .object(var inner):
                // Emptied first, so that the tree is changed in place.
                value = .null
                apply(to: &inner)
                value = .object(inner)
            default: break
            }
        }
    }

    /// Moves SNMP's DateAndTime (RFC 2579): 8 or 11 octets that read as a date within a year of the clock.
    func apply(to row: SNMPVarBind) -> SNMPVarBind {
        guard case .octetString(let octets) = row.value, octets.count == 8 || octets.count == 11 else { return row }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let year = Int(octets[0]) << 8 | Int(octets[1])
        let parts = DateComponents(
            year: year, month: Int(octets[2]), day: Int(octets[3]), hour: Int(octets[4]), minute: Int(octets[5]), second: Int(octets[6]))
        guard (1...12).contains(octets[2]), (1...31).contains(octets[3]), octets[4] < 24, octets[5] < 60, octets[6] <= 60, octets[7] < 10,
            let date = calendar.date(from: parts), abs(date.timeIntervalSince(clock)) < 366 * 86_400
        else { return row }
        let moved = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: date.addingTimeInterval(interval.rounded()))
        let newYear = moved.year ?? year
        let head = [newYear >> 8, newYear & 0xFF, moved.month ?? 1, moved.day ?? 1, moved.hour ?? 0, moved.minute ?? 0, moved.second ?? 0]
        return SNMPVarBind(row.name, .octetString(head.map { UInt8(truncatingIfNeeded: $0) } + octets[7...]))
    }
}

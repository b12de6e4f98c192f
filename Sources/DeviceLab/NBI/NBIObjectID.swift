import Foundation

/// The ids of tasks: 24 hex digits that begin with the time.
enum NBIObjectID {
    static func isValid(_ text: String) -> Bool {
        text.utf8.count == 24 && text.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    static func make(at date: Date, counter: Int) -> String {
        let seconds = UInt32(clamping: Int64(date.timeIntervalSince1970))
        return hex(UInt64(seconds), 8) + "1ab0000001" + hex(UInt64(counter & 0xFF_FFFF), 6)
    }

    private static func hex(_ value: UInt64, _ width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A DateAndTime of an OLT: its local time, often without a zone and often from a wrong clock. Compared with other times
/// of the same OLT only.
struct OLTLocalTime: Equatable {
    /// Seconds since 1970 as its clock shows them.
    let seconds: Int64
    /// `2026-03-01T12:34:56`, with `+02:00` behind it where the OLT says its zone.
    let text: String

    enum Missing: Equatable {
        /// All zero: it never happened.
        case never
        /// Before such OLTs existed: the clock was not set.
        case clockUnset
        case unparseable
    }

    static func read(_ octets: [UInt8]) -> Result<OLTLocalTime, Missing> {
        if octets.isEmpty || octets.prefix(8).allSatisfy({ $0 == 0 }) { return .failure(.never) }
        guard octets.count == 8 || octets.count == 11 else { return .failure(.unparseable) }
        let numbers = octets.map(Int64.init)
        let (year, month, day) = (numbers[0] << 8 | numbers[1], numbers[2], numbers[3])
        let (hour, minute, second) = (numbers[4], numbers[5], numbers[6])
        var zone = ""
        if octets.count == 11 {
            zone = "\(octets[8] == UInt8(ascii: "-") ? "-" : "+")\(pad(numbers[9])):\(pad(numbers[10]))"
        }
        return make(year: year, month: month, day: day, hour: hour, minute: minute, second: second, zone: zone)
    }

    /// A date of the OLT's clock.
    /// - Parameter zone: `+02:00` or empty.
    static func make(
        year: Int64, month: Int64, day: Int64, hour: Int64, minute: Int64, second: Int64, zone: String
    ) -> Result<OLTLocalTime, Missing> {
        guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60 else { return .failure(.unparseable) }
        if year < 2015 { return .failure(.clockUnset) }
        let text = "\(pad(year, 4))-\(pad(month))-\(pad(day))T\(pad(hour)):\(pad(minute)):\(pad(second))\(zone)"
        let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
        return .success(OLTLocalTime(seconds: seconds, text: text))
    }

    private static func pad(_ number: Int64, _ width: Int = 2) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Days since 1970-01-01 of the Gregorian calendar.
    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let ofEra = y - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}

extension OLTLocalTime.Missing: Error {}

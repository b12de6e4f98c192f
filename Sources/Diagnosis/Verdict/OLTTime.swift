/// Local times of an OLT, compared with each other only: their zone is not known.
enum OLTTime {
    /// Minutes on a common scale of `2026-03-18 11:32:05` or the like; nil for anything else.
    static func minutes(_ text: String) -> Int? {
        let numbers = text.split { !$0.isNumber }.map { Int($0) }
        guard numbers.count >= 5, let year = numbers[0], let month = numbers[1], let day = numbers[2], let hour = numbers[3], let minute = numbers[4],
            (1990...2200).contains(year), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60
        else { return nil }
        // Days by the civil calendar, March first, so that months need no table.
        let y = month > 2 ? year : year - 1
        let m = month > 2 ? month - 3 : month + 9
        let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day
        return days * 1440 + hour * 60 + minute
    }
}

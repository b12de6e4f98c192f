internal import CSimdJSON

/// ISO 8601 times as the sources write them.
public enum Timestamps {
    /// Milliseconds since 1970 of a date and time with `Z`, an offset or no zone (taken as UTC); nil for anything else. The year
    /// may be 1 or 9999: sentinels are the decoder's business.
    public static func milliseconds(_ text: String) -> Int64? {
        var text = text
        let time = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { csj_parse_time($0.baseAddress, $0.count) }
        }
        return time == Int64.min ? nil : time
    }
}

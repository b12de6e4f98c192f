import DeviceReport

/// A word of a profile for the speed of a socket: `full_100m`, `auto_1g`, `forced_2.5g`, `half`, `auto`; what it does not say it
/// does not mean.
struct UNIWord {
    let parts: [Substring]

    init(_ word: String) { parts = word.split(separator: "_") }

    var duplex: Duplex? { parts.contains("full") ? .full : parts.contains("half") ? .half : nil }

    var speedMbps: Int? {
        for part in parts {
            guard let unit = part.last, unit == "m" || unit == "g", let number = Double(part.dropLast()), number > 0, number <= 1000 else { continue }
            return Int((number * (unit == "g" ? 1000 : 1)).rounded())
        }
        return nil
    }
}

import DeviceReport

/// The part of a band that a channel takes, in MHz from the band's channel 0.
struct ChannelSpan {
    let low: Double
    let high: Double

    /// Above 2.4 GHz wide channels stand in fixed blocks; at 2.4 GHz a channel of 20 MHz reaches two channels to each side, and which
    /// side the second half of 40 MHz takes is not known: the nearer half alone is counted.
    init(band: Band, channel: Int, width: Int) {
        guard band != .ghz2_4 else {
            low = Double(channel) * 5 - 10
            high = Double(channel) * 5 + 10
            return
        }
        let first = Self.firstChannel(band, channel)
        let perBlock = max(1, width / 20)
        let position = max(0, (channel - first) / 4)
        let block = position / perBlock * perBlock
        low = Double(first + block * 4) * 5 - 10
        high = low + Double(perBlock * 20)
    }

    /// Where the blocks of a part of the band begin.
    private static func firstChannel(_ band: Band, _ channel: Int) -> Int {
        switch (band, channel) {
        case (.ghz6, _): 1
        case (_, 149...): 149
        case (_, 100...): 100
        default: 36
        }
    }

    func overlaps(_ other: ChannelSpan) -> Bool { low < other.high && other.low < high }
}

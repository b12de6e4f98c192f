import DeviceReport

extension RadioWords {
    /// A channel that exists as the first of its block; block centres (42, 155) and anything else do not.
    static func channel(_ raw: String) -> Decoded<Int> {
        Scalar.count(raw).flatMap { $0 == 0 ? .unknown(.notImplemented) : isPrimary($0) ? .value($0) : .unknown(.outOfRange) }
    }

    private static func isPrimary(_ channel: Int) -> Bool {
        switch channel {
        case 1...14: true
        case 36...64, 100...144: channel % 4 == 0 || channel % 4 == 1
        case 15...35, 65...99, 145...233: channel % 4 == 1
        default: false
        }
    }

    /// The band of a channel and, where one is known, its operating class (IEEE 802.11 table E-4).
    static func band(operatingClass: Int) -> Band? {
        switch operatingClass {
        case 81...84: .ghz2_4
        case 115...130: .ghz5
        case 131...137: .ghz6
        default: nil
        }
    }

    /// The band of a channel where nothing better is known. Channels 1 to 13 and 149 to 177 exist at 6 GHz too, where a channel
    /// is wider: no link of 2.4 GHz has more than 40 MHz. What exists at 6 GHz alone is nothing to go by: who has such a radio
    /// says so, and who does not writes strange channels.
    static func band(channel: Int, width: Int? = nil) -> Band? {
        switch channel {
        case 1...14: (width ?? 20) > 40 ? .ghz6 : .ghz2_4
        case 36...64 where channel % 4 == 0, 100...144 where channel % 4 == 0: .ghz5
        case 149...177 where channel % 4 == 1: (width ?? 20) > 160 ? .ghz6 : .ghz5
        default: nil
        }
    }

    /// Whether a channel of 5 GHz must be left when a radar is heard, as nearly everywhere in the world: 52 to 64 and 100 to 144,
    /// and 36 to 48 where 160 MHz reach into them.
    static func mustYieldToRadar(channel: Int, width: Int?) -> Bool {
        switch channel {
        case 52...64, 100...144: true
        case 36...48: (width ?? 20) >= 160
        default: false
        }
    }
}

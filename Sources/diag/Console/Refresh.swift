import ArgumentParser
import DeviceReport

/// `cached` or `live` on the command line.
enum Refresh: String, ExpressibleByArgument, CaseIterable {
    case cached, live

    var option: ReadOptions.Refresh { self == .live ? .live : .cached }
}

import DeviceReport

extension OpticalLimits {
    func onuMark(received value: Double) -> TextMark {
        if value < onuReceives.lowerBound { return .alarm }
        return value < onuReceives.lowerBound + Self.margin || value > onuReceives.upperBound ? .notice : .ok
    }

    func oltMark(received value: Double) -> TextMark {
        if value < oltSensitivity { return .alarm }
        return value < oltSensitivity + Self.margin ? .notice : .ok
    }
}

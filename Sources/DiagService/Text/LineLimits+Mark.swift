import Diagnosis

extension LineLimits {
    func onuMark(received value: Double) -> TextMark? {
        guard let onu else { return nil }
        if value < onu.onuReceives.lowerBound { return .alarm }
        return value < onu.onuReceives.lowerBound + margin || value > onu.onuReceives.upperBound ? .notice : .ok
    }

    func oltMark(received value: Double) -> TextMark? {
        guard let least = olt?.oltSensitivity else { return nil }
        if value < least { return .alarm }
        return value < least + margin ? .notice : .ok
    }
}

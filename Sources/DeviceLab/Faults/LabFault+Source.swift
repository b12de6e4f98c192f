public import DeviceCapture

extension LabFault {
    /// Whether the fault can be shown by this source.
    public func applies(to source: LabSource) -> Bool {
        switch self {
        case .delay, .neverAnswer: true
        case .drip, .reset, .html502, .truncatedJSON, .cutJSON, .hugeJSON, .wrongContentType, .auth401: source != .olt
        case .loss, .duplicate, .late, .noSuchInstance, .tooBig: source == .olt
        }
    }
}

import DeviceReport

extension Problem {
    /// The problem that a wish to see parameters comes to; nil when it is a listing.
    init?(_ answer: ParameterBrowser.Answer) {
        switch answer {
        case .listing: return nil
        case .noSource:
            self.init(.noSource, "There is no ACS to ask.")
            retryAfterSeconds = 30
        case .noPath(let status):
            self.init(.notFound, "The ACS holds nothing of this name for the device, or the cursor is of another path.")
            sources = [status]
        case .noDocument(let status, let candidates):
            self.init(status, candidates)
            sources = [status]
        }
    }

    private init(_ status: SourceStatus, _ devices: [DeviceIdentity]) {
        if !devices.isEmpty {
            self.init(.ambiguousKey, "The key fits \(devices.count) devices; ask again with one of their ids.")
            candidates = devices
            return
        }
        switch status.state {
        case .notFound: self.init(.unknownDevice, "The ACS does not know this device.")
        case .skipped: self.init(.unknownDevice, "No key is known of this device that means anything to the ACS.")
        case .timeout: self.init(.sourceTimeout, "The ACS did not answer before the deadline.")
        default: self.init(.sourceFailed, "The ACS could not be read; sources says why.")
        }
    }
}

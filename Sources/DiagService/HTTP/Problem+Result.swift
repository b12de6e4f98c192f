import DeviceReport

extension Problem {
    init(_ full: HubIsFull) {
        self.init(.overloaded, "As many lookups are under way as this service admits.")
        retryAfterSeconds = 2
    }

    /// The problem a result comes to; nil when it is a report.
    init?(_ result: LookupResult) {
        switch result.outcome {
        case .found: return nil
        case .notFound: self.init(.unknownDevice, "Every source that answered does not know this device.")
        case .ambiguous(let devices):
            self.init(.ambiguousKey, "The key fits \(devices.count) devices; ask again with one of their ids.")
            candidates = devices
        case .unavailable:
            self.init(.noSource, "No source could be asked.")
            retryAfterSeconds = 30
        }
        sources = result.statuses
    }
}

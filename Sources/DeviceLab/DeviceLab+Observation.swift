public import DeviceCapture

extension DeviceLab {
    /// Requests received by a source, about one device or at all. The OLTs count for all devices together.
    public func requests(_ source: LabSource, device: String? = nil) -> Int {
        source == .olt ? olts.requests : counters.total(source, device: device)
    }

    /// Requests being answered by a source.
    public func inFlight(_ source: LabSource, device: String? = nil) -> Int {
        source == .olt ? olts.inFlight : counters.inFlight(source, device: device)
    }

    /// The most requests that were being answered at one time.
    public func peak(_ source: LabSource, device: String? = nil) -> Int {
        source == .olt ? olts.peak : counters.peak(source, device: device)
    }

    /// HTTP requests in the order received; the oldest are forgotten after some thousands.
    public var log: [LabLogEntry] { counters.log }

    /// How many NBI workers went down over malformed input.
    public var nbiCrashes: Int { counters.crashes }

    /// Sets the counters of the NBI and of the bridge to zero and empties the log.
    public func resetCounters() { counters.reset() }

    /// The document that the NBI holds now for a capture's device.
    public func document(of device: String) -> LabObject? {
        nbi.store.devices.first { $0.capture == device }?.document
    }

    /// What the modem will say for a parameter the next time the ACS reads it.
    public func setLiveValue(_ value: LabJSON, path: String, device: String) {
        change(device) { $0.liveValues[path] = value }
    }

    /// Changes how the modem answers the ACS.
    public func setCPE(_ behaviour: CPEBehaviour, device: String) {
        change(device) { $0.cpe = behaviour }
    }

    private func change(_ device: String, _ change: (inout NBIDevice) -> Void) {
        guard let id = nbi.store.devices.first(where: { $0.capture == device })?.id else { return }
        nbi.store.update(id, change)
    }
}

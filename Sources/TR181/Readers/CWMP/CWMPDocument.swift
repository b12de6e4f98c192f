/// What one device said in CWMP messages: who it is, why it called, and its parameters.
public struct CWMPDocument: Sendable {
    /// `DeviceId` and the parameters. `lastInformMs` and the boot times are the device's own clock at its last `Inform`, nil when that
    /// clock was not set; `acsID` is "" and `tags` are empty, since no ACS has seen it.
    public var device: NBIDocument
    /// Event codes of the last `Inform` in their order, such as `2 PERIODIC`; at most 64.
    public var events: [String]
    /// Messages read, faults included.
    public var messages: Int

    init(device: NBIDocument) {
        self.device = device
        events = []
        messages = 0
    }
}

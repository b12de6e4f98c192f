import DeviceReport

/// An interface, and what it says it stands on. A class, since an interface is large and is looked at many times.
final class InterfaceDraft {
    var interface: Interface
    /// What the device says it stands on; what of it is known is in `interface.lower` in the end.
    var references: Set<String>
    let isManagementPort: Bool

    init(interface: Interface, references: Set<String>, isManagementPort: Bool) {
        self.interface = interface
        self.references = references
        self.isManagementPort = isManagementPort
    }

    var id: String { interface.id }
    var kind: InterfaceKind { interface.kind }
    var upstream: Bool? { interface.upstream }
    var operStatus: Observed<OperStatus> { interface.operStatus }
}

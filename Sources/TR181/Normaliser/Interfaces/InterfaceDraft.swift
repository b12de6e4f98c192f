import DeviceReport

/// An interface, and what it says it stands on. A class, since an interface is large and a draft is looked at many times.
final class InterfaceDraft {
    var interface: Interface
    var lower: Set<String>
    let isManagementPort: Bool

    init(interface: Interface, lower: Set<String>, isManagementPort: Bool) {
        self.interface = interface
        self.lower = lower
        self.isManagementPort = isManagementPort
    }
}

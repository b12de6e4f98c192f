import DeviceCapture
import Synchronization

/// Which faults are on, for whole sources and for single devices. Safe to change while requests are under way.
final class LabFaults: Sendable {
    private struct Key: Hashable {
        let source: LabSource
        let device: String?
    }

    private let state = Mutex<[Key: LabFault]>([:])

    /// Turns a fault on, or off with `nil`; without a device it holds for the whole source.
    func set(_ fault: LabFault?, source: LabSource, device: String?) {
        state.withLock { $0[Key(source: source, device: device)] = fault }
    }

    func clear() {
        state.withLock { $0.removeAll() }
    }

    /// The fault in force: the first device's that has one, else the source's.
    func fault(of source: LabSource, devices: [String]) -> LabFault? {
        state.withLock { faults in
            for device in devices {
                if let fault = faults[Key(source: source, device: device)] { return fault }
            }
            return faults[Key(source: source, device: nil)]
        }
    }
}

import DeviceReport
import DiagService
import Synchronization

/// How long the slowest source of each device's last lookup took: finer than the whole milliseconds of a status.
final class SourceTimes: Sendable {
    private final class Slot: Sendable {
        let slowest = Mutex(0.0)
    }

    private let slots: [Slot]

    init(devices: Int) { slots = (0..<devices).map { _ in Slot() } }

    func clear(_ device: Int) { slots[device].slowest.withLock { $0 = 0 } }

    func slowest(_ device: Int) -> Double { slots[device].slowest.withLock { $0 } }

    /// The reader with a clock around it.
    func timed(_ reader: SourceReader) -> SourceReader {
        SourceReader(
            reader.name,
            read: { [self] identity, options, deadline in
                let started = ContinuousClock.now
                let outcome = await reader.read(identity, options, deadline)
                let spent = started.msAgo
                slots[Devices.number(of: identity)].slowest.withLock { $0 = max($0, spent) }
                return outcome
            }, probe: reader.probe)
    }
}

import DeviceCapture
import DeviceLab
import DiagService
import Logging

/// A lab with some recorded devices and a service whose sources are the lab's doubles, in this process.
struct House: Sendable {
    let lab: DeviceLab
    let service: LookupService
    let logger: Logger

    static func of(_ names: [String], directory: Bool = true) throws -> HousePlan {
        try of(names.map(Project.capture), directory: directory)
    }

    /// - Parameter directory: whether the service knows the devices from the start.
    static func of(_ captures: [LoadedCapture], directory: Bool = true) throws -> HousePlan {
        HousePlan(captures: captures, knowsDevices: directory)
    }
}

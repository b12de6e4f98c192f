import Foundation
import Synchronization

/// The database of the NBI double: devices, tasks, faults and the small collections.
final class NBIStore: Sendable {
    struct State {
        /// In the order they were added.
        var devices: [NBIDevice] = []
        /// Everything else, by collection.
        var collections: [String: [LabObject]] = [:]
        var taskCounter = 0

        func index(of id: String) -> Int? { devices.firstIndex { $0.id == id } }

        mutating func update<Result>(_ id: String, _ change: (inout NBIDevice) -> Result) -> Result? {
            index(of: id).map { change(&devices[$0]) }
        }
    }

    /// Collections beside `devices`, as they are called inside.
    static let collections: Set<String> = [
        "presets", "objects", "provisions", "virtualParameters", "faults", "tasks", "files", "operations", "permissions",
        "users", "config", "cache", "locks",
    ]

    let state = Mutex(State())

    /// Adds a device unless its id is known.
    func add(_ device: NBIDevice) {
        state.withLock { state in
            if state.index(of: device.id) == nil { state.devices.append(device) }
        }
    }

    func device(_ id: String) -> NBIDevice? {
        state.withLock { state in state.index(of: id).map { state.devices[$0] } }
    }

    var devices: [NBIDevice] { state.withLock { $0.devices } }

    func update<Result: Sendable>(_ id: String, _ change: (inout NBIDevice) -> Result) -> Result? {
        state.withLock { $0.update(id, change) }
    }

    func documents(_ collection: String) -> [LabObject] {
        if collection == "locks" { return locks }
        return state.withLock { $0.collections[collection] ?? [] }
    }

    func document(_ collection: String, id: String) -> LabObject? {
        documents(collection).first { $0["_id"]?.text == id }
    }

    func insert(_ document: LabObject, into collection: String) {
        state.withLock { $0.collections[collection, default: []].append(document) }
    }

    /// Puts the document in the place of one with its id, or at the end.
    func replace(_ document: LabObject, in collection: String) {
        state.withLock { state in
            state.collections[collection, default: []].removeAll { $0["_id"] == document["_id"] }
            state.collections[collection, default: []].append(document)
        }
    }

    /// Removes what matches and says how many that was.
    @discardableResult
    func remove(from collection: String, where matches: (LabObject) -> Bool) -> Int {
        state.withLock { state in
            let before = state.collections[collection]?.count ?? 0
            state.collections[collection]?.removeAll(where: matches)
            return before - (state.collections[collection]?.count ?? 0)
        }
    }

    @discardableResult
    func remove(from collection: String, id: String) -> Bool {
        remove(from: collection) { $0["_id"]?.text == id } > 0
    }

    func removeDevice(_ id: String) {
        state.withLock { state in
            state.devices.removeAll { $0.id == id }
            for collection in ["tasks", "faults", "operations"] {
                state.collections[collection]?.removeAll { $0["device"]?.text == id }
            }
        }
    }

    func nextTaskID(at date: Date) -> String {
        state.withLock { state in
            state.taskCounter += 1
            return NBIObjectID.make(at: date, counter: state.taskCounter)
        }
    }

    private var locks: [LabObject] {
        devices.filter(\.isInSession).map { device in
            LabObject([("_id", .string("cwmp_session_\(device.id)")), ("value", .string("cwmp_session_\(device.id)"))])
        }
    }
}

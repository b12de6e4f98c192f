public import DeviceReport
import Synchronization

/// Maps any key of a device to all the others, so that every source can start at once. Filled from a file and from
/// what lookups learn; bounded, the least recently learnt is forgotten first.
public final class DeviceDirectory: Sendable {
    private struct State {
        var devices: [UInt64: DeviceIdentity] = [:]
        var byKey: [DeviceKey: UInt64] = [:]
        /// Ids in the order of learning; the head is forgotten first.
        var order: [UInt64] = []
        var head = 0
        var lastID: UInt64 = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    public init(capacity: Int = 100_000) {
        self.capacity = max(1, capacity)
    }

    /// What is known under a key; the key alone when nothing is.
    public func identity(for key: DeviceKey) -> DeviceIdentity {
        state.withLock { state in
            guard let id = state.byKey[key], var found = state.devices[id] else { return DeviceIdentity(key) }
            found.fill(from: DeviceIdentity(key))
            return found
        }
    }

    /// Adds or replaces a device under all its keys. An identity without any key is ignored.
    public func learn(_ identity: DeviceIdentity) {
        let keys = Self.keys(of: identity)
        guard !keys.isEmpty else { return }
        state.withLock { state in
            let ids = keys.compactMap { state.byKey[$0] }
            // What was known of a device that this one has a key of is out of date: a replaced ONU, say, must not lead to the
            // old modem. It is learnt anew when somebody asks.
            for id in ids { Self.forget(id, &state) }
            state.lastID += 1
            let id = state.lastID
            state.devices[id] = identity
            state.order.append(id)
            for key in keys { state.byKey[key] = id }
            forgetOldest(&state)
        }
    }

    public var count: Int { state.withLock { $0.devices.count } }

    private func forgetOldest(_ state: inout State) {
        while state.devices.count > capacity, state.head < state.order.count {
            Self.forget(state.order[state.head], &state)
            state.head += 1
        }
        // Ids of devices that are gone pile up in front and between; they are swept when they outnumber the rest.
        guard state.order.count > 2 * capacity + 16 else { return }
        state.order = state.order[state.head...].filter { state.devices[$0] != nil }
        state.head = 0
    }

    private static func forget(_ id: UInt64, _ state: inout State) {
        guard let gone = state.devices.removeValue(forKey: id) else { return }
        for key in keys(of: gone) where state.byKey[key] == id { state.byKey[key] = nil }
    }

    private static func keys(of identity: DeviceIdentity) -> [DeviceKey] {
        var keys: [DeviceKey] = []
        if let serial = identity.serial { keys.append(.serial(serial)) }
        if let mac = identity.mac { keys.append(.mac(mac)) }
        if let gpon = identity.gponSN { keys.append(.gponSN(gpon)) }
        if let id = identity.acsID { keys.append(.acsID(id)) }
        return keys
    }
}

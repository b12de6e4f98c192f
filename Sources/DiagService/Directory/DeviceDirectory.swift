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
            if let id = keys.compactMap({ state.byKey[$0] }).first, let old = state.devices[id] {
                // A key that moved to another device (a replaced ONU, say) must not lead to the old one.
                for key in Self.keys(of: old) where !keys.contains(key) { state.byKey[key] = nil }
                state.devices[id] = identity
                for key in keys { state.byKey[key] = id }
                return
            }
            state.lastID += 1
            state.devices[state.lastID] = identity
            state.order.append(state.lastID)
            for key in keys { state.byKey[key] = state.lastID }
            forgetOldest(&state)
        }
    }

    public var count: Int { state.withLock { $0.devices.count } }

    private func forgetOldest(_ state: inout State) {
        while state.devices.count > capacity, state.head < state.order.count {
            let id = state.order[state.head]
            state.head += 1
            guard let gone = state.devices.removeValue(forKey: id) else { continue }
            for key in Self.keys(of: gone) where state.byKey[key] == id { state.byKey[key] = nil }
        }
        if state.head > capacity {
            state.order.removeFirst(state.head)
            state.head = 0
        }
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

import DeviceCapture
import Foundation
import Synchronization

/// Lets modems inform: each session takes its time, then writes the document.
final class NBISessions: Sendable {
    private let store: NBIStore
    private let options: DeviceLabOptions
    private let running = Mutex<[Int: Task<Void, Never>]>([:])
    private let counter = Mutex(0)

    init(store: NBIStore, options: DeviceLabOptions) {
        self.store = store
        self.options = options
    }

    /// Starts a session of the device unless one is on.
    func begin(_ id: String) {
        let began = store.update(id) { device in
            guard !device.isInSession else { return false }
            device.isInSession = true
            device.sessions += 1
            return true
        }
        guard began == true else { return }
        let key = counter.withLock { counter in
            counter += 1
            return counter
        }
        running.withLock { running in
            running[key] = Task { [self] in
                await run(id)
                self.running.withLock { _ = $0.removeValue(forKey: key) }
            }
        }
    }

    /// Ends all sessions at once, nothing written.
    func stop() {
        for task in running.withLock({ Array($0.values) }) { task.cancel() }
    }

    private func run(_ id: String) async {
        let start = options.clock()
        let tasks = takeTasks(of: id, at: start)
        if let device = store.device(id) {
            let rpcs = NBISessionRun.rpcs(of: tasks, in: device.document)
            let length = max(device.cpe.sessionMs, rpcs * device.cpe.rpcMs)
            try? await Task.sleep(for: .milliseconds(length))
        }
        let end = options.clock()
        store.state.withLock { state in
            guard let index = state.index(of: id) else { return }
            state.devices[index].isInSession = false
            guard !Task.isCancelled else { return }
            var run = NBISessionRun(device: state.devices[index], start: start, end: end)
            for task in tasks { run.run(task) }
            state.devices[index] = run.device
            state.collections["tasks"]?.removeAll { run.done.contains($0["_id"]?.text ?? "") }
            state.collections["faults", default: []] += run.faults
        }
    }

    /// The tasks that this session runs: those that are not faulted; those that have expired are dropped.
    private func takeTasks(of id: String, at now: Date) -> [LabObject] {
        store.state.withLock { state in
            let faulted = Set((state.collections["faults"] ?? []).compactMap { $0["channel"]?.text })
            state.collections["tasks"]?.removeAll { task in
                task["device"]?.text == id && (task["expiry"]?.text.flatMap(ISODate.date).map { $0 <= now } ?? false)
            }
            return (state.collections["tasks"] ?? []).filter { task in
                task["device"]?.text == id && !faulted.contains("task_\(task["_id"]?.text ?? "")")
            }
        }
    }
}

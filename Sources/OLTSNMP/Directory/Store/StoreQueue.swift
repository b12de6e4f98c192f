import Synchronization

/// Writes changes one after the other while nobody waits. Where a write failed, the next one for that OLT is its whole list.
final class StoreQueue: Sendable {
    private struct State {
        var tail: Task<Void, Never>?
        /// OLTs of which the store may hold something else than the directory.
        var behind: Set<String> = []
        var problem: String?
    }

    private let state = Mutex(State())
    private let store: any ONUDirectoryStore

    init(_ store: any ONUDirectoryStore) { self.store = store }

    /// What the last write said, when it failed. Without data of ONUs.
    var problem: String? { state.withLock { $0.problem } }

    /// OLTs whose next change has to be their whole list.
    func needsAll(_ olt: String) -> Bool { state.withLock { $0.behind.contains(olt) } }

    func add(_ change: StoredChange) {
        state.withLock { state in
            let before = state.tail
            state.tail = Task {
                await before?.value
                await self.write(change)
            }
        }
    }

    /// Waits until everything added so far is written.
    func drain() async { await state.withLock { $0.tail }?.value }

    private func write(_ change: StoredChange) async {
        // A difference on top of something else would make a third thing.
        if !change.replacesAll, needsAll(change.olt.name) { return }
        do {
            try await store.write(change)
            state.withLock {
                $0.behind.remove(change.olt.name)
                $0.problem = nil
            }
        } catch {
            state.withLock {
                $0.behind.insert(change.olt.name)
                $0.problem = (error as? ONUDirectoryStoreError)?.description ?? "the ONU directory cannot be written"
            }
        }
    }
}

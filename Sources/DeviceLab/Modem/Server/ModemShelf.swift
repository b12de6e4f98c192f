import Synchronization

/// A modem's state, shared by its connections.
final class ModemShelf: Sendable {
    private let core: Mutex<ModemCore>
    private let hook = Mutex<(@Sendable (Int) -> Void)?>(nil)

    init(_ core: consuming sending ModemCore) { self.core = Mutex(core) }

    func answer(_ request: LabRequest) async -> LabAnswer {
        let delay = core.withLock { $0.options.delay }
        if delay > .zero { try? await Task.sleep(for: delay) }
        let (reply, before, after) = core.withLock { core in
            let before = core.statistics.operations.count
            let reply = core.reply(to: request, at: core.options.clock())
            return (reply, before, core.statistics.operations.count)
        }
        if after > before { hook.withLock { $0 }?(after) }
        return LabAnswer(reply: reply, finished: {})
    }

    func read<Value: Sendable>(_ body: @Sendable (ModemCore) -> Value) -> Value { core.withLock { body($0) } }
    func change(_ body: @Sendable (inout ModemCore) -> Void) { core.withLock { body(&$0) } }
    func setHook(_ new: (@Sendable (Int) -> Void)?) { hook.withLock { $0 = new } }
}

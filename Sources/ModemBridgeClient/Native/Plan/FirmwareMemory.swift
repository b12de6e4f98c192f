/// What was learnt of firmware, by model and version. A value; bounded, and the oldest is forgotten first.
struct FirmwareMemory: Sendable {
    private let limit: Int
    private var facts: [Firmware: FirmwareFacts] = [:]
    private var order: [Firmware] = []

    init(limit: Int = 256) { self.limit = max(1, limit) }

    var count: Int { facts.count }

    subscript(firmware: Firmware) -> FirmwareFacts? { facts[firmware] }

    mutating func learn(_ new: FirmwareFacts, of firmware: Firmware) {
        guard !new.isEmpty else { return }
        if facts[firmware] == nil {
            order.append(firmware)
            if order.count > limit { facts[order.removeFirst()] = nil }
        }
        facts[firmware, default: FirmwareFacts()].merge(new)
    }
}

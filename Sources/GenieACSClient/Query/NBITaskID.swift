/// The id of a task: 24 hex digits. Anything else kills the worker that is asked for it.
struct NBITaskID: Sendable, Hashable {
    let text: String

    init?(_ text: String) {
        guard text.utf8.count == 24 else { return nil }
        for byte in text.utf8 where !((48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)) { return nil }
        self.text = text
    }
}

internal import Synchronization

/// A name that rules look for in trees. In one process a text has one number, so that a tree is asked once where it keeps the name.
///
/// Made of what stands in profile files, never of what a device says: the register does not shrink.
struct RuleName: Sendable, Hashable {
    private static let register = Mutex<[String: Int]>([:])

    let text: String
    let number: Int

    init(_ text: String) {
        self.text = text
        number = Self.register.withLock { known in
            if let number = known[text] { return number }
            let number = known.count
            known[text] = number
            return number
        }
    }

    static func == (a: RuleName, b: RuleName) -> Bool { a.number == b.number }
    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

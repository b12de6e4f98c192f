/// In what two sets of profiles differ: names, sorted.
public struct OLTProfileChanges: Sendable, Equatable {
    public var added: [String] = []
    /// The text of the file is another.
    public var changed: [String] = []
    public var removed: [String] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

    init(from old: [OLTProfile], to new: [OLTProfile]) {
        let before = Dictionary(old.map { ($0.name, $0.text) }) { first, _ in first }
        let after = Dictionary(new.map { ($0.name, $0.text) }) { first, _ in first }
        added = after.keys.filter { before[$0] == nil }.sorted()
        removed = before.keys.filter { after[$0] == nil }.sorted()
        changed = after.filter { name, text in before[name].map { $0 != text } ?? false }.keys.sorted()
    }
}

/// A piece of a YAML document, with the file and line of every part of it, so that documents laid over one another still know
/// where each part came from.
public struct YAMLNode: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        /// A scalar of any kind, as it is written: what is a number is the reader's business.
        case text(String)
        case list([YAMLNode])
        /// In the order of the file; no key twice.
        case mapping([YAMLEntry])
    }

    public var content: Content
    public var place: YAMLPlace
    /// Written with the tag `!replace`: it stands in the place of what it is laid over, and is not merged with it.
    public var replaces: Bool

    public init(_ content: Content, at place: YAMLPlace, replaces: Bool = false) {
        self.content = content
        self.place = place
        self.replaces = replaces
    }

    public var text: String? {
        if case .text(let text) = content { return text }
        return nil
    }

    public var list: [YAMLNode]? {
        if case .list(let items) = content { return items }
        return nil
    }

    public var mapping: [YAMLEntry]? {
        if case .mapping(let entries) = content { return entries }
        return nil
    }

    /// What stands under a key of a mapping.
    public subscript(key: String) -> YAMLNode? { mapping?.first { $0.key == key }?.value }

    /// The mapping without some of its keys; anything else as it is.
    public func without(_ keys: Set<String>) -> YAMLNode {
        guard case .mapping(let entries) = content else { return self }
        return YAMLNode(.mapping(entries.filter { !keys.contains($0.key) }), at: place, replaces: replaces)
    }
}

/// One key of a mapping and what stands under it.
public struct YAMLEntry: Sendable, Hashable {
    public var key: String
    /// Where the key stands.
    public var place: YAMLPlace
    public var value: YAMLNode

    public init(_ key: String, at place: YAMLPlace, _ value: YAMLNode) {
        self.key = key
        self.place = place
        self.value = value
    }
}

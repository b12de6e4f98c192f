/// The members of a JSON object, in the order of the document.
public struct LabObject: Sendable, Equatable {
    /// One name and its value.
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: LabJSON
    }

    public private(set) var members: [Member]

    public init(_ members: [(String, LabJSON)] = []) {
        self.members = members.map { Member(key: $0.0, value: $0.1) }
    }

    public var isEmpty: Bool { members.isEmpty }
    public var keys: [String] { members.map(\.key) }

    /// Reading gives the first member of that name; writing replaces it in place or appends it; `nil` removes it.
    public subscript(key: String) -> LabJSON? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Applies `change` to the member named `key`, where there is one.
    mutating func update(_ key: String, _ change: (inout LabJSON) -> Void) {
        guard let index = members.firstIndex(where: { $0.key == key }) else { return }
        change(&members[index].value)
    }

    /// Applies `change` to every member in turn.
    mutating func updateEach(_ change: (String, inout LabJSON) -> Void) {
        for index in members.indices { change(members[index].key, &members[index].value) }
    }

    /// Adds a member without looking for an earlier one of the same name.
    mutating func append(_ key: String, _ value: LabJSON) {
        members.append(Member(key: key, value: value))
    }
}

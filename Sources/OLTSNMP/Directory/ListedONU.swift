/// One line of an OLT's list: an ONU, and where its rows are.
public struct ListedONU: Sendable, Hashable {
    public var key: ONUKey
    public var index: ONUIndex

    public init(key: ONUKey, index: ONUIndex) {
        self.key = key
        self.index = index
    }
}

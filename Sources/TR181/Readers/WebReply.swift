/// One answer of the TP-Link web interface to a read, without what is secret.
public struct WebReply: Sendable, Hashable {
    /// One attribute of a row, by the name that the modem gives it.
    public struct Attribute: Sendable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Rows of a list, or the one row of an object.
    public var rows: [[Attribute]]
    /// The modem's own code where it refuses, such as 9804; nil where it does not.
    public var errorCode: Int?
    /// Whether the modem says that it did what it was asked.
    public var isSuccess: Bool

    public init(rows: [[Attribute]] = [], errorCode: Int? = nil, isSuccess: Bool = true) {
        self.rows = rows
        self.errorCode = errorCode
        self.isSuccess = isSuccess
    }
}

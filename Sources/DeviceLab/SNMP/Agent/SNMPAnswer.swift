/// What a request is answered with, its variable bindings encoded already.
struct SNMPAnswer {
    var errorStatus: SNMPErrorStatus = .noError
    /// Counted from 1; 0 when no variable binding is to blame.
    var errorIndex: Int32 = 0
    var list: [UInt8] = []
    var varBindCount = 0
    /// The rows answered, as indices into the data.
    var rows: [Int] = []
}

/// One ONU in 32 octets: its name, its row number, its place.
struct ONUEntry: Sendable {
    /// `ONUKey.packed`.
    var key: UInt64
    /// The first sub-identifiers of the row number.
    var row: (UInt32, UInt32, UInt32)
    /// `noNumber` while nothing has told it.
    var onuID: UInt32
    /// Number of the OLT in the table.
    var olt: UInt16
    /// Number of the PON port on its OLT, or `noPort`.
    var port: UInt16
    /// Sub-identifiers of the row number; `longRow` when they stand outside.
    var count: UInt8

    static let noNumber = UInt32.max
    static let noPort = UInt16.max
    static let longRow = UInt8.max

    /// - Returns: whether the row number fits; else it has to be kept outside.
    init(key: UInt64, row parts: [UInt32], onuID: Int?, olt: UInt16, port: UInt16) {
        self.key = key
        self.onuID = onuID.flatMap(UInt32.init(exactly:)) ?? Self.noNumber
        self.olt = olt
        self.port = port
        let isShort = parts.count <= 3
        count = isShort ? UInt8(parts.count) : Self.longRow
        row = isShort ? (parts.first ?? 0, parts.dropFirst().first ?? 0, parts.dropFirst(2).first ?? 0) : (0, 0, 0)
    }

    var isLong: Bool { count == Self.longRow }

    /// The row number, where it stands here.
    var shortRow: [UInt32] {
        switch count {
        case 1: [row.0]
        case 2: [row.0, row.1]
        case 3: [row.0, row.1, row.2]
        default: []
        }
    }
}

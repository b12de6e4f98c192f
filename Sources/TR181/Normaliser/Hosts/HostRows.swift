import DeviceReport

import struct Foundation.Date

/// What the host tables say of one host, the first row that knows believed.
struct HostRows {
    let rows: [HostRow]

    func first<Value: ReportScalar>(_ read: (TableRow<HostField>) -> Observed<Value>) -> Observed<Value> {
        var out: Observed<Value> = .notReported
        for row in rows { out = out.or(read(row.row)) }
        return out
    }

    func text(_ field: HostField) -> String? { rows.lazy.compactMap { $0.row.text(field) }.first }

    var attachment: HostAttachmentWord? { text(.attachment).flatMap { HostAttachmentWord(rawValue: $0) } }

    /// The band that the way of attachment names.
    var band: Observed<Band> {
        first { row in
            row.observe(.attachment) { text in
                switch HostAttachmentWord(rawValue: text) {
                case .wifi24: .value(.ghz2_4)
                case .wifi5: .value(.ghz5)
                case .wifi6: .value(.ghz6)
                default: .unknown(.unparseable)
                }
            }
        }
    }

    /// IPv4 addresses of rows that are not known to be of the past, each once.
    var addresses: [String] {
        var out: [String] = []
        for row in rows where row.isActive != false {
            if let address = row.row.address(.ipv4).value, !out.contains(address), out.count < 16 { out.append(address) }
        }
        return out
    }

    var connection: HostConnection {
        switch attachment {
        case .ethernet: return .ethernet
        case .wifi, .wifi24, .wifi5, .wifi6: return .wifi
        case .powerline: return .powerline
        case nil: break
        }
        switch text(.interfaceType)?.lowercased() {
        case "ethernet": return .ethernet
        case "wi-fi", "wifi", "802.11": return .wifi
        case "homeplug", "g.hn": return .powerline
        default: return .unknown
        }
    }

    var lease: HostLease? {
        var out = HostLease()
        out.remainingS = first(Self.remaining)
        out.reserved = first { row in row.observe(.addressSource) { Scalar.string($0).map { $0.lowercased() == "static" } } }
        return out.remainingS.value == nil && out.reserved.value == nil ? nil : out
    }

    /// Seconds as the row says, or until the end it names, counted from the moment of reading. Zero is what is left where there is no lease.
    private static func remaining(_ row: TableRow<HostField>) -> Observed<Int> {
        let said = row.observe(.lease) { text in
            Scalar.integer(text).flatMap { $0 == 0 ? .unknown(.notImplemented) : $0 == -1 ? .unknown(.infinite) : $0 < 0 ? .unknown(.outOfRange) : .value($0) }
        }
        guard said.value == nil, row.has(.leaseEnd) else { return said }
        let end = row.date(.leaseEnd)
        guard let date = end.value, let origin = end.origin, let at = origin.at else { return said }
        let seconds = date.timeIntervalSince(at)
        return (0...315_576_000).contains(seconds) ? Observed(Int(seconds), origin).confidence(.derived, scale: "until") : said
    }
}

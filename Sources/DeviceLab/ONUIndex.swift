/// Finds the rows of one ONU among an OLT's, whatever the vendor: by its serial number.
enum ONUIndex {
    /// ONU tables are indexed by PON port and ONU, so the last two arcs of the serial's row name the ONU in every table.
    static func selector(of gponSN: String?, in rows: [SNMPVarBind]) -> SNMPRowSelector? {
        guard let gponSN else { return nil }
        let forms = forms(of: gponSN)
        for row in rows {
            if case .octetString(let bytes) = row.value, forms.contains(bytes), row.name.arcs.count > 2 {
                return .containing(Array(row.name.arcs.suffix(2)))
            }
        }
        return nil
    }

    /// The serial as eight octets, as text and as hex text, as agents write it.
    private static func forms(of gponSN: String) -> Set<[UInt8]> {
        let text = Array(gponSN.uppercased().utf8)
        var forms: Set<[UInt8]> = [text, Array(gponSN.lowercased().utf8)]
        if text.count == 12, let number = UInt32(gponSN.suffix(8), radix: 16) {
            let vendor = Array(text.prefix(4))
            forms.insert(vendor + (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) })
            let hex = vendor.map { String($0, radix: 16) }.joined() + gponSN.suffix(8)
            forms.insert(Array(hex.uppercased().utf8))
            forms.insert(Array(hex.lowercased().utf8))
        }
        return forms
    }
}

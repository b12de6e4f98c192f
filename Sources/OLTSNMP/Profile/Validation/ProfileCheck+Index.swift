import DeviceReport

extension ProfileCheck {
    func index() throws(OLTProfileError) {
        let layout = profile.index
        let place: [PathStep] = [.key("index")]
        let fields = layout.fieldNames
        try require(!layout.form.parts.isEmpty, place + [.key("parts")], "needs at least one part")
        if let onuID = layout.onuID {
            try require(fields.contains(onuID), place + [.key("onu_id")], "no such field in the index")
        }
        for field in layout.portTemplate?.fields ?? [] where !fields.contains(field) {
            throw reader.failure(place + [.key("pon_port")], "no field '\(field)' in the index")
        }
        if let name = layout.name {
            let column = profile.column(named: name.column)
            try require(column != nil, place + [.key("name"), .key("column")], "no such column")
            try require(
                column?.reading == .lookup && column?.scope == .onu, place + [.key("name"), .key("column")], "the column is not read with the ONU's row")
            for (position, pattern) in name.patterns.enumerated() {
                try require(!PortTemplate(pattern).fields.isEmpty, place + [.key("name"), .key("patterns"), .index(position)], "no field in braces")
            }
        }
        for (name, form) in layout.rows.sorted(by: { $0.key < $1.key }) {
            try require(!form.parts.isEmpty, place + [.key("rows"), .key(name)], "needs at least one part")
        }
    }

    func examples() throws(OLTProfileError) {
        for (position, example) in profile.examples.enumerated() {
            let place: [PathStep] = [.key("examples"), .index(position)]
            let name = example.name.map { SNMPValue.octets(Array($0.utf8)) }
            guard let index = profile.index.decode(example.index.parts, name: name) else {
                throw reader.failure(place + [.key("index")], "the layout does not take this row number")
            }
            try require(index.ponPort == example.ponPort, place + [.key("pon_port")], "the layout says \(index.ponPort ?? "nothing")")
            try require(index.onuID == example.onuID, place + [.key("onu_id")], "the layout says \(index.onuID.map { String($0) } ?? "nothing")")
            if profile.index.tellsPort, let port = example.ponPort, let onu = example.onuID {
                let built = profile.index.encode(ponPort: port, onuID: onu)
                try require(built.contains { $0.parts == index.parts }, place + [.key("index")], "port and ONU do not lead back to this row number")
            }
            try serial(example, place)
            for (row, expected) in example.rows.sorted(by: { $0.key < $1.key }) {
                let place = place + [.key("rows"), .key(row)]
                try require(profile.index.rows[row] != nil, place, "no row '\(row)' in the index")
                let found = profile.index.row(row, of: index.parts)
                try require(found == expected.parts, place, "the layout says \(found.map { OID($0).description } ?? "nothing")")
            }
        }
    }

    private func serial(_ example: IndexExample, _ place: [PathStep]) throws(OLTProfileError) {
        guard let text = example.serial else { return }
        let place = place + [.key("serial")]
        guard let serial = GPONSerial(text) else { throw reader.failure(place, "not a serial") }
        try require(profile.index.serial(in: example.index.parts) == serial, place, "the row number says another serial, or none")
        let built = profile.index.encode(serial: serial)
        try require(built.contains { $0.parts == example.index.parts }, place, "the serial does not lead to this row number")
    }
}

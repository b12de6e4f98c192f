import DeviceReport

/// The checks on a profile that its types cannot make: unknown keys, references, meanings.
struct ProfileCheck {
    let profile: OLTProfile
    let reader: ProfileReader

    func run() throws(OLTProfileError) {
        try unknownKeys()
        try require(profile.schemaVersion == 1, [.key("schema_version")], "this version reads schema_version 1")
        try require(isName(profile.name), [.key("name")], "a name is lower-case letters, digits and '-'")
        try require(!profile.match.sysObjectID.isEmpty, [.key("match"), .key("sys_object_id")], "needs at least one prefix")
        try index()
        try columns()
        try states()
    }

    private func index() throws(OLTProfileError) {
        let place: [PathStep] = [.key("index")]
        let fields = profile.index.fieldNames
        try require(!profile.index.parts.isEmpty, place + [.key("parts")], "needs at least one part")
        try require(fields.contains(profile.index.onuID), place + [.key("onu_id")], "no such field in the index")
        for field in PortTemplate(profile.index.ponPort).fields where !fields.contains(field) {
            throw reader.failure(place + [.key("pon_port")], "no field '\(field)' in the index")
        }
        for part in profile.index.portParts where !profile.index.parts.contains(where: { $0.name == part }) {
            throw reader.failure(place + [.key("port_parts")], "no part '\(part)' in the index")
        }
    }

    private func columns() throws(OLTProfileError) {
        var names: Set<String> = []
        for (position, column) in profile.columns.enumerated() {
            let place: [PathStep] = [.key("columns"), .index(position)]
            try require(names.insert(column.name).inserted, place + [.key("name")], "two columns of this name")
            if column.field == .lastDownCause {
                for word in column.values.values where LastDownCause(rawValue: word) == nil {
                    throw reader.failure(place + [.key("values")], "'\(word)' is no cause of the report")
                }
            }
        }
        let serial = profile.column(named: profile.serial.column)
        try require(serial?.field == .serial, [.key("serial"), .key("column")], "must name the column 'serial'")
        try require(profile.column(.runStatus)?.kind == .enumeration, [.key("columns")], "needs an enum column 'run_status'")
    }

    private func states() throws(OLTProfileError) {
        for (position, rule) in profile.states.enumerated() {
            for (name, word) in rule.when {
                let place: [PathStep] = [.key("states"), .index(position), .key("when"), .key(name)]
                guard let column = profile.column(named: name) else { throw reader.failure(place, "no such column") }
                try require(column.kind == .enumeration, place, "only an enum can be a condition")
                try require(column.reading == .lookup, place, "the column is not read in a lookup")
                try require(column.values.values.contains(word), place, "the column never says '\(word)'")
            }
        }
    }

    private func unknownKeys() throws(OLTProfileError) {
        try keys([], OLTProfile.CodingKeys.self)
        try keys([.key("match")], OLTProfileMatch.CodingKeys.self)
        try keys([.key("serial")], SerialRule.CodingKeys.self)
        try keys([.key("index")], IndexLayout.CodingKeys.self)
        for part in 0..<reader.count(at: [.key("index"), .key("parts")]) {
            let place: [PathStep] = [.key("index"), .key("parts"), .index(part)]
            try keys(place, IndexLayout.Part.CodingKeys.self)
            for field in 0..<reader.count(at: place + [.key("bits")]) {
                try keys(place + [.key("bits"), .index(field)], IndexLayout.BitField.CodingKeys.self)
            }
        }
        for rule in profile.states.indices { try keys([.key("states"), .index(rule)], StateRule.CodingKeys.self) }
        for column in profile.columns.indices { try keys([.key("columns"), .index(column)], OLTColumn.CodingKeys.self) }
    }

    private func keys<Key: CodingKey & CaseIterable>(_ place: [PathStep], _ type: Key.Type) throws(OLTProfileError) {
        let known = Set(type.allCases.map(\.stringValue))
        for key in reader.keys(at: place) where !known.contains(key) {
            throw reader.failure(place + [.key(key)], "unknown key")
        }
    }

    private func require(_ condition: Bool, _ place: [PathStep], _ problem: String) throws(OLTProfileError) {
        if !condition { throw reader.failure(place, problem) }
    }

    private func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}

extension ProfileCheck {
    /// A key that nobody reads is a mistake, not a comment.
    func unknownKeys() throws(OLTProfileError) {
        try keys([], OLTProfile.CodingKeys.self)
        try keys([.key("evidence")], ProfileEvidence.CodingKeys.self)
        try keys([.key("match")], OLTProfileMatch.CodingKeys.self)
        try each([.key("match"), .key("others")], OtherEquipment.CodingKeys.self)
        try each([.key("match"), .key("probes")], LayoutProbe.CodingKeys.self)
        try keys([.key("agent")], AgentManners.CodingKeys.self)
        try keys([.key("serial")], SerialRule.CodingKeys.self)
        try keys([.key("index")], IndexLayout.CodingKeys.self)
        try keys([.key("index"), .key("name")], IndexNameRule.CodingKeys.self)
        try parts([.key("index"), .key("parts")])
        for row in reader.keys(at: [.key("index"), .key("rows")]) { try parts([.key("index"), .key("rows"), .key(row)]) }
        try each([.key("states")], StateRule.CodingKeys.self)
        try each([.key("examples")], IndexExample.CodingKeys.self)
        for column in profile.columns.indices {
            let place: [PathStep] = [.key("columns"), .index(column)]
            try keys(place, OLTColumn.CodingKeys.self)
            try keys(place + [.key("if_number")], ColumnScale.CodingKeys.self)
            try each(place + [.key("alternatives")], ColumnScale.CodingKeys.self)
            try each(place + [.key("bits")], OLTColumn.BitWord.CodingKeys.self)
        }
    }

    private func parts(_ place: [PathStep]) throws(OLTProfileError) {
        for part in 0..<reader.count(at: place) {
            let part = place + [.index(part)]
            try keys(part, IndexPart.CodingKeys.self)
            try each(part + [.key("bits")], IndexBitField.CodingKeys.self)
            try each(part + [.key("decimal")], IndexDecimalField.CodingKeys.self)
            try keys(part + [.key("serial")], IndexSerialPart.CodingKeys.self)
        }
    }

    private func each<Key: CodingKey & CaseIterable>(_ place: [PathStep], _ type: Key.Type) throws(OLTProfileError) {
        for item in 0..<reader.count(at: place) { try keys(place + [.index(item)], type) }
    }

    private func keys<Key: CodingKey & CaseIterable>(_ place: [PathStep], _ type: Key.Type) throws(OLTProfileError) {
        let known = Set(type.allCases.map(\.stringValue))
        for key in reader.keys(at: place) where !known.contains(key) {
            throw reader.failure(place + [.key(key)], "unknown key")
        }
    }
}
